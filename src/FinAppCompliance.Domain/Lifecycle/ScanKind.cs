namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names what a scan looks for (扫描类型).</summary>
public enum ScanKind
{
    /// <summary>Irrelevant or dead links. Also the default value.</summary>
    Link = 0,

    /// <summary>Malicious programs.</summary>
    Malware,

    /// <summary>Vulnerable components.</summary>
    Component,

    /// <summary>Secrets left in code.</summary>
    Secret,

    /// <summary>Behaviour towards personal information.</summary>
    PrivacyBehaviour,
}
