namespace FinAppCompliance.AuditTrail.Erasure;

/// <summary>A wrapped key of one person in one class, or what remains of it after its destruction.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class SubjectKey
{
    /// <summary>Gets the id of the key, which is never given again.</summary>
    public required string Id { get; init; }

    /// <summary>Gets whose key it is.</summary>
    public required SubjectKeyName Name { get; init; }

    /// <summary>Gets the wrapped key; empty after destruction.</summary>
    public required ReadOnlyMemory<byte> Wrapped { get; init; }

    /// <summary>Gets when the key was destroyed, in UTC; null while it lives.</summary>
    public DateTimeOffset? DestroyedAt { get; init; }
}
