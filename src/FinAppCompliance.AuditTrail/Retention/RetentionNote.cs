namespace FinAppCompliance.AuditTrail.Retention;

/// <summary>The body of an entry about holds and deletions; holds no personal data but the pseudonyms of subjects on hold.</summary>
internal sealed record RetentionNote
{
    public string? Reason { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Subjects { get; init; } = [];

    public long? Bodies { get; init; }

    /// <summary>The size of the log when the deletion was ordered: bodies below it go.</summary>
    public long? Below { get; init; }

    public DateTimeOffset? DueSince { get; init; }

    public int? Years { get; init; }

    public string? LegalBasis { get; init; }
}
