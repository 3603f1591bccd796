using FinAppCompliance.AuditTrail.Entries;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>One event to append.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class AuditEvent
{
    /// <summary>The largest number of bytes of a body: one mebibyte.</summary>
    public const int MaximumBodyLength = 1024 * 1024;

    /// <summary>Gets what was done; 1 to 512 characters.</summary>
    public required string Action { get; init => field = AuditText.Check(value, nameof(Action)); }

    /// <summary>Gets who did it; 1 to 512 characters.</summary>
    public required string Actor { get; init => field = AuditText.Check(value, nameof(Actor)); }

    /// <summary>Gets what it was done to, as an identifier or a pseudonym, never a name; 1 to 512 characters.</summary>
    public required string Subject { get; init => field = AuditText.Check(value, nameof(Subject)); }

    /// <summary>Gets when it happened; kept to the microsecond.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Gets the version of the form of the body; 1 unless set.</summary>
    public int SchemaVersion
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 1;

    /// <summary>Gets the body; empty unless set; at most <see cref="MaximumBodyLength"/> bytes.</summary>
    public ReadOnlyMemory<byte> Body
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, MaximumBodyLength);
            field = value.ToArray();
        }
    }

    /// <summary>Gets how the body is kept; sealed unless set.</summary>
    public BodyProtection Protection { get; init; }
}
