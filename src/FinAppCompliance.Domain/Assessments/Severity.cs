namespace FinAppCompliance.Domain.Assessments;

/// <summary>Says how grave a breach is; a greater value is graver.</summary>
public enum Severity
{
    /// <summary>A machine can only raise the question. Also the default value.</summary>
    Review = 0,

    /// <summary>Data quality or presentation.</summary>
    Low,

    /// <summary>A governance artefact is missing or overdue.</summary>
    Medium,

    /// <summary>A mandatory control is missing, with direct effect on customers, data or security.</summary>
    High,

    /// <summary>Prohibited conduct, unlicensed or unfiled operation, or a missed statutory report.</summary>
    Critical,
}
