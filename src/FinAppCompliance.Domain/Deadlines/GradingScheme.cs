namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Names the rules that grade incidents; their grades are never derived from each other.</summary>
public enum GradingScheme
{
    /// <summary>None. Also the default value.</summary>
    None = 0,

    /// <summary>The annex of the data-security measures (DSM-67).</summary>
    DataSecurity,

    /// <summary>The annex of the national reporting measures (CIR-G).</summary>
    Network,

    /// <summary>The guideline on business continuity (BCM-79).</summary>
    Outage,

    /// <summary>The measures of the central bank (PBI-1).</summary>
    CentralBank,
}
