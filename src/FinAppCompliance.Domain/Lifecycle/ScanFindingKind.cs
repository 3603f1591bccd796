namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names what a scan may find (扫描发现类型).</summary>
public enum ScanFindingKind
{
    /// <summary>Something else. Also the default value.</summary>
    Other = 0,

    /// <summary>A link that leads nowhere (空链).</summary>
    DeadLink,

    /// <summary>A link that does not belong (无关链接).</summary>
    IrrelevantLink,

    /// <summary>A malicious program (恶意程序).</summary>
    Malware,

    /// <summary>Other risky code (风险代码).</summary>
    RiskyCode,

    /// <summary>A secret left in code.</summary>
    Secret,

    /// <summary>A vulnerable component.</summary>
    VulnerableComponent,

    /// <summary>A questionable collection of personal information.</summary>
    PrivacyBehaviour,
}
