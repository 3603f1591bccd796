namespace FinAppCompliance.Domain.Filings;

/// <summary>Says who found a fault (发现来源).</summary>
public enum FindingSource
{
    /// <summary>Somebody else. Also the default value.</summary>
    Other = 0,

    /// <summary>An on-site inspection (现场检查).</summary>
    OnSiteInspection,

    /// <summary>Off-site supervision (非现场监管).</summary>
    OffSiteSupervision,

    /// <summary>A penetration test of the regulator.</summary>
    PenetrationTest,

    /// <summary>A vulnerability notice.</summary>
    VulnerabilityNotice,

    /// <summary>Another authority.</summary>
    OtherAuthority,
}
