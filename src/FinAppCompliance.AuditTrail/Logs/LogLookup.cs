namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>What a store knows about the keys and streams of a batch.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class LogLookup
{
    /// <summary>Gets the keys that were used before; the others are absent.</summary>
    public required IReadOnlyDictionary<string, IdempotencyRecord> Keys { get; init; }

    /// <summary>Gets the versions of the streams that have entries; the others are absent.</summary>
    public required IReadOnlyDictionary<string, long> Streams { get; init; }
}
