namespace FinAppCompliance.Domain.Conduct;

/// <summary>Names the sorts of audit (审计类型).</summary>
public enum AuditKind
{
    /// <summary>Some other audit. Also the default value.</summary>
    Other = 0,

    /// <summary>Audit of mobile applications (N99-17.4, three years).</summary>
    Application,

    /// <summary>Special audit after a major event (N99-17.5).</summary>
    Special,

    /// <summary>Audit of business compliance (N99-05.7).</summary>
    BusinessCompliance,

    /// <summary>Compliance audit of personal information (PIPL-54, PIA-AUD-4).</summary>
    PersonalInformation,

    /// <summary>Audit of minors' information (MIN-37, yearly).</summary>
    Minors,

    /// <summary>Full audit of data security (DSM-66, three years).</summary>
    DataSecurity,

    /// <summary>Audit of important outsourcing (OUT-36, three years).</summary>
    Outsourcing,

    /// <summary>Audit of continuity (BCM-58).</summary>
    Continuity,
}
