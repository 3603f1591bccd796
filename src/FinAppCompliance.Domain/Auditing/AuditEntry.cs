namespace FinAppCompliance.Domain.Auditing;

/// <summary>One thing that must be recorded: who did what to which subject, when, and why.</summary>
/// <remarks>Immutable and thread-safe. Holds identifiers and pseudonyms, never personal data in clear outside the body.</remarks>
public sealed record AuditEntry
{
    /// <summary>Gets the tenant, usually one institution; never empty.</summary>
    public required string Tenant { get; init; }

    /// <summary>Gets the class of entries that share retention, such as <c>access-decision</c> or <c>consent</c>.</summary>
    public required string Category { get; init; }

    /// <summary>Gets what was done, as a verb of the field, such as <c>consent-withdrawn</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Gets who did it: a user, service or role identifier.</summary>
    public required string Actor { get; init; }

    /// <summary>Gets what it was done to: an identifier or a pseudonym.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets when it happened, in UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Gets the key under which a repeated call is recognised as the same entry.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Gets the details, in a form of the caller's; may be empty and may hold ciphertext.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
