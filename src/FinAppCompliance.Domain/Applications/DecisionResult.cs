namespace FinAppCompliance.Domain.Applications;

/// <summary>Names the results of a decision (决定结果).</summary>
public enum DecisionResult
{
    /// <summary>Not decided. Also the default value.</summary>
    Pending = 0,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>Approved under conditions.</summary>
    ApprovedWithConditions,

    /// <summary>Approved.</summary>
    Approved,
}
