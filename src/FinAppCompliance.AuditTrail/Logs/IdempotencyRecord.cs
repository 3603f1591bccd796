namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Remembers that a key was used, for what, and where the events went.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class IdempotencyRecord
{
    /// <summary>Gets the key.</summary>
    public required string Key { get; init; }

    /// <summary>Gets 32 random bytes; empty when the digest was erased with the bodies.</summary>
    public required ReadOnlyMemory<byte> Salt { get; init; }

    /// <summary>Gets the salted digest of the request; empty when it was erased with the bodies.</summary>
    public required ReadOnlyMemory<byte> Digest { get; init; }

    /// <summary>Gets the index of the first event.</summary>
    public required long FirstIndex { get; init; }

    /// <summary>Gets the number of events.</summary>
    public required int Count { get; init; }

    /// <summary>Gets the version of the stream after the last event.</summary>
    public required long StreamVersion { get; init; }

    /// <summary>Gets when the events were taken, in Unix microseconds.</summary>
    public required long RecordedMicroseconds { get; init; }
}
