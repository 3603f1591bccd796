using FinAppCompliance.AuditTrail.Entries;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>What a writer commits at once: entries, the keys and streams they belong to, and the new end of the log.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class LogBatch
{
    /// <summary>Gets the size that the log must still have, in the epoch of the writer.</summary>
    public required long ExpectedSize { get; init; }

    /// <summary>Gets the head after the batch; its epoch is the epoch of the writer.</summary>
    public required LogHead Next { get; init; }

    /// <summary>Gets the entries, with dense indexes from the expected size on, and with bodies.</summary>
    public required IReadOnlyList<StoredEntry> Entries { get; init; }

    /// <summary>Gets the keys that the entries use up, no two alike; a store refuses the batch when one was used before.</summary>
    public required IReadOnlyList<IdempotencyRecord> Keys { get; init; }

    /// <summary>Gets the new versions of the streams.</summary>
    public required IReadOnlyDictionary<string, long> Streams { get; init; }
}
