namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>The answer to an append: what became of it, and where the events are when they are recorded.</summary>
/// <remarks>Equality is by all members. Immutable and thread-safe.</remarks>
public sealed record AppendResult
{
    internal AppendResult(AppendOutcome outcome) => Outcome = outcome;

    /// <summary>Gets what became of the append.</summary>
    public AppendOutcome Outcome { get; }

    /// <summary>Gets whether the events are recorded, now or by an earlier request with the same key.</summary>
    public bool IsRecorded => Outcome is AppendOutcome.Appended or AppendOutcome.AlreadyAppended;

    /// <summary>Gets where the events are; null unless they are recorded.</summary>
    public AppendReceipt? Receipt { get; init; }

    /// <summary>Gets the version that the stream has; null unless there was a version conflict.</summary>
    public long? ActualVersion { get; init; }

    /// <summary>Gets how long to wait before coming again; null unless the log is busy.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets why the outcome is unknown or the log refuses; null when there is nothing to say.</summary>
    public string? Reason { get; init; }
}
