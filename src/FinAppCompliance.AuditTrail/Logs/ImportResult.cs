namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>What became of an import: all of it is recorded, or it stopped at a request, and why.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ImportResult
{
    /// <summary>Gets how many requests were recorded by this import.</summary>
    public required long Appended { get; init; }

    /// <summary>Gets how many requests were recorded before, as by an import that stopped.</summary>
    public required long AlreadyAppended { get; init; }

    /// <summary>Gets the first request that was not recorded; null when all were. Some of those after it may be recorded.</summary>
    public AppendRequest? StoppedAt { get; init; }

    /// <summary>Gets why it was not recorded; null when all were.</summary>
    public AppendResult? StoppedBy { get; init; }

    /// <summary>Gets whether every request is recorded.</summary>
    public bool IsComplete => StoppedAt is null;
}
