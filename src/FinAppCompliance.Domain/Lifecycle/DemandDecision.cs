namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names what may be decided about a demand (需求决定).</summary>
public enum DemandDecision
{
    /// <summary>Not decided. Also the default value.</summary>
    Pending = 0,

    /// <summary>Merged with a similar one.</summary>
    Merged,

    /// <summary>Kept apart, with a reason.</summary>
    KeptWithReason,

    /// <summary>Accepted as it is.</summary>
    Accepted,

    /// <summary>Refused.</summary>
    Refused,
}
