namespace FinAppCompliance.Authorization.Logging;

/// <summary>Selects recorded decisions; whatever is not stated selects all.</summary>
/// <remarks>Immutable and thread-safe; equality is by value. Texts are compared ordinally.</remarks>
public sealed record AccessLogQuery
{
    /// <summary>Gets the start of the window, included; null for the beginning.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets the end of the window, excluded; null for no end.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets the subject; null for all.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets the asset; null for all.</summary>
    public string? Asset { get; init; }

    /// <summary>Gets the grant or elevation that permitted; null for all, denials included.</summary>
    public string? GrantId { get; init; }

    /// <summary>Says whether an entry is selected.</summary>
    /// <param name="entry">The entry.</param>
    public bool Selects(AccessLogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return (From ?? entry.At) <= entry.At && (Until is null || entry.At < Until) && (Subject ?? entry.Subject) == entry.Subject
            && (Asset ?? entry.Asset) == entry.Asset && (GrantId is null || GrantId == entry.GrantId);
    }
}
