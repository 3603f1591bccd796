namespace FinAppCompliance.AuditTrail.Retention;

/// <summary>What a retention run did, log by log.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class RetentionReport
{
    /// <summary>Gets the logs whose bodies were deleted, each with the number that this run deleted.</summary>
    public required IReadOnlyList<(DueBodies Item, int Deleted)> Executed { get; init; }

    /// <summary>Gets the logs that were left, each with the reason, in English.</summary>
    public required IReadOnlyList<(DueBodies Item, string Reason)> Left { get; init; }
}
