using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Names the seven classes of threat in the words of article 12.</summary>
internal static class ThreatLabels
{
    internal static BilingualText Of(ThreatClass threat) => threat switch
    {
        ThreatClass.AbnormalTraffic => new("异常流量", "abnormal traffic"),
        ThreatClass.Malware => new("恶意程序", "malware"),
        ThreatClass.Intrusion => new("攻击入侵", "intrusion"),
        ThreatClass.Vulnerability => new("安全漏洞", "vulnerabilities"),
        ThreatClass.ReverseEngineering => new("非法逆向分析破解", "reverse engineering"),
        ThreatClass.CodeTampering => new("代码篡改", "tampering with code"),
        ThreatClass.Repackaging => new("重打包", "repackaging"),
        _ => throw new ArgumentOutOfRangeException(nameof(threat), threat, "the class of threat has no name yet"),
    };

    /// <summary>Whether the threat is aimed at code that the institution hands out; an official account hands out none.</summary>
    internal static bool NeedsOwnCode(this ThreatClass threat) => threat is ThreatClass.ReverseEngineering or ThreatClass.CodeTampering or ThreatClass.Repackaging;
}
