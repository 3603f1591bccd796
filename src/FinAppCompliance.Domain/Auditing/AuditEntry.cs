using System.Runtime.CompilerServices;

namespace FinAppCompliance.Domain.Auditing;

/// <summary>One thing that must be recorded: who did what to which subject, when, and why.</summary>
/// <remarks>Immutable and thread-safe. Holds identifiers and pseudonyms, never personal data in clear outside the body.</remarks>
public sealed record AuditEntry
{
    /// <summary>Gets the tenant, usually one institution; never empty.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public required string Tenant
    {
        get;
        init => field = NotBlank(value);
    }

    /// <summary>Gets the class of entries that share retention, such as <c>access-decision</c> or <c>consent</c>.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public required string Category
    {
        get;
        init => field = NotBlank(value);
    }

    /// <summary>Gets what was done, as a verb of the field, such as <c>consent-withdrawn</c>.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public required string Action
    {
        get;
        init => field = NotBlank(value);
    }

    /// <summary>Gets who did it: a user, service or role identifier.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public required string Actor
    {
        get;
        init => field = NotBlank(value);
    }

    /// <summary>Gets what it was done to: an identifier or a pseudonym.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public required string Subject
    {
        get;
        init => field = NotBlank(value);
    }

    /// <summary>Gets when it happened, turned into UTC.</summary>
    public required DateTimeOffset OccurredAt
    {
        get;
        init => field = value.ToUniversalTime();
    }

    /// <summary>Gets the key under which a repeated call is recognised as the same entry.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public required string IdempotencyKey
    {
        get;
        init => field = NotBlank(value);
    }

    /// <summary>Gets the details, in a form of the caller's; copied in; may be empty and may hold ciphertext.</summary>
    public ReadOnlyMemory<byte> Body
    {
        get;
        init => field = value.ToArray();
    }

    /// <summary>Says whether two entries agree in every member, bodies byte by byte.</summary>
    /// <param name="other">The other entry.</param>
    public bool Equals(AuditEntry? other) =>
        other is not null && Tenant == other.Tenant && Category == other.Category && Action == other.Action && Actor == other.Actor &&
        Subject == other.Subject && OccurredAt == other.OccurredAt && IdempotencyKey == other.IdempotencyKey &&
        Body.Span.SequenceEqual(other.Body.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tenant, Category, Action, Actor, Subject, OccurredAt, IdempotencyKey, Body.Length);

    private static string NotBlank(string value, [CallerMemberName] string member = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, member);
        return value;
    }
}
