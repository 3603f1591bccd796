using FinAppCompliance.AuditTrail.Checkpoints;

namespace FinAppCompliance.AuditTrail.Keys;

/// <summary>A key of a log and the sizes whose checkpoints it must have signed.</summary>
/// <remarks>
/// Where the sizes of two keys meet, both must have signed. A key that does not start with the log and that no hand-over names is trusted only by a
/// decision of a person, which is part of it. Compared by reference. Immutable and thread-safe.
/// </remarks>
public sealed class TrustedKey
{
    /// <summary>Trusts a key for all sizes; set the bounds to trust it for fewer.</summary>
    /// <param name="key">The key; its name is the origin of the log.</param>
    public TrustedKey(NoteKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Key = key;
    }

    /// <summary>Gets the key.</summary>
    public NoteKey Key { get; }

    /// <summary>Gets the smallest size that the key signs; 0 unless set.</summary>
    public long FromSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>Gets the largest size that the key signs; null for no end, which is the default.</summary>
    public long? UpToSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0);
            field = value;
        }
    }

    /// <summary>Gets who decided to trust the key, and why; needed where it starts behind a key that was lost, null otherwise.</summary>
    public LostKeyDecision? Decision { get; init; }

    internal KeyChange? Change { get; init; }

    internal bool Covers(long size) => size >= FromSize && !(size > UpToSize);

    internal TrustedKey Until(long size) => new(Key) { FromSize = FromSize, UpToSize = size, Decision = Decision, Change = Change };

    internal TrustedKey Recorded(KeyChange change) => new(Key) { FromSize = FromSize, UpToSize = UpToSize, Decision = Decision ?? change.Decision, Change = change };
}
