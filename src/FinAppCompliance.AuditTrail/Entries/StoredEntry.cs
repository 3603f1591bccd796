using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Entries;

/// <summary>One entry of a log as a store keeps it.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class StoredEntry
{
    /// <summary>Gets the zero-based place in the log.</summary>
    public required long Index { get; init; }

    /// <summary>Gets the stream.</summary>
    public required string Stream { get; init; }

    /// <summary>Gets the number of the entry in its stream; the first is 1.</summary>
    public required long Version { get; init; }

    /// <summary>Gets the subject, by which a body can be found for erasure.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets when the log took it, in Unix microseconds.</summary>
    public required long RecordedMicroseconds { get; init; }

    /// <summary>Gets the canonical bytes of the envelope; stored and returned unchanged.</summary>
    public required ReadOnlyMemory<byte> Envelope { get; init; }

    /// <summary>Gets the hash of the envelope as a leaf, as it was computed when it was written.</summary>
    public required MerkleHash LeafHash { get; init; }

    /// <summary>Gets the body; null when it was erased, and when entries are read without bodies.</summary>
    public SealedBody? Body { get; init; }
}
