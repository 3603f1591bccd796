namespace FinAppCompliance.Domain.Rectifications;

/// <summary>Says where an issue comes from (问题来源).</summary>
public enum IssueSource
{
    /// <summary>Somewhere else. Also the default value.</summary>
    Other = 0,

    /// <summary>The institution's own check, such as a finding of a rule (自查).</summary>
    SelfCheck,

    /// <summary>Internal audit (内部审计).</summary>
    InternalAudit,

    /// <summary>An on-site inspection of the regulator (监管现场检查).</summary>
    OnSiteInspection,

    /// <summary>Off-site supervision (非现场监管).</summary>
    OffSiteSupervision,

    /// <summary>A penetration test (渗透测试).</summary>
    PenetrationTest,

    /// <summary>A vulnerability notice (漏洞通报).</summary>
    VulnerabilityNotice,

    /// <summary>A notice of another authority (其他部门通报).</summary>
    OtherAuthority,

    /// <summary>An inspection of the industry's association (协会检查).</summary>
    AssociationInspection,
}
