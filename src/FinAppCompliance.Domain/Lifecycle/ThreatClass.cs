namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names the seven classes of threat that must be detected (威胁类别).</summary>
public enum ThreatClass
{
    /// <summary>Abnormal traffic (异常流量). Also the default value.</summary>
    AbnormalTraffic = 0,

    /// <summary>Malware (恶意软件).</summary>
    Malware,

    /// <summary>Intrusion (入侵).</summary>
    Intrusion,

    /// <summary>Vulnerabilities (漏洞).</summary>
    Vulnerability,

    /// <summary>Reverse engineering and cracking (逆向破解).</summary>
    ReverseEngineering,

    /// <summary>Tampering with code (代码篡改).</summary>
    CodeTampering,

    /// <summary>Packing again (重打包).</summary>
    Repackaging,
}
