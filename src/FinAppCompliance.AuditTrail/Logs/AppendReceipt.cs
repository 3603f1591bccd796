using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Says where events were recorded.</summary>
/// <remarks>Equality is by all members. Immutable and thread-safe.</remarks>
public sealed record AppendReceipt
{
    internal AppendReceipt(LogId log, long firstIndex, long streamVersion, DateTimeOffset durableAt, IReadOnlyList<MerkleHash> leafHashes)
    {
        Log = log;
        FirstIndex = firstIndex;
        StreamVersion = streamVersion;
        DurableAt = durableAt;
        LeafHashes = [.. leafHashes];
    }

    /// <summary>Gets the log.</summary>
    public LogId Log { get; }

    /// <summary>Gets the index of the first event.</summary>
    public long FirstIndex { get; }

    /// <summary>Gets the index of the last event.</summary>
    public long LastIndex => FirstIndex + LeafHashes.Count - 1;

    /// <summary>Gets the version of the stream after the last event.</summary>
    public long StreamVersion { get; }

    /// <summary>Gets the time that the log gave the events, in UTC; a repetition gets the time of the first request.</summary>
    public DateTimeOffset DurableAt { get; }

    /// <summary>Gets the leaf hashes of the events, in order.</summary>
    public IReadOnlyList<MerkleHash> LeafHashes { get; }

    /// <inheritdoc/>
    public bool Equals(AppendReceipt? other) => other is not null && Log == other.Log && FirstIndex == other.FirstIndex
        && StreamVersion == other.StreamVersion && DurableAt == other.DurableAt && LeafHashes.SequenceEqual(other.LeafHashes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Log, FirstIndex, StreamVersion, DurableAt, LeafHashes.Count);
}
