using FinAppCompliance.Domain.Conduct;

namespace FinAppCompliance.Disclosure.Documents;

/// <summary>Selects document versions; conditions left out select everything.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record DocumentQuery
{
    /// <summary>Gets the document whose versions are wanted; null for any.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Gets the kind wanted; null for any.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Gets what must be disclosed; null for anything.</summary>
    public DisclosureKind? Discloses { get; init; }

    /// <summary>Gets the instant at which the version must be in use; null for any.</summary>
    public DateTimeOffset? InUseAt { get; init; }

    /// <summary>Says whether a version is selected.</summary>
    /// <param name="document">The version.</param>
    public bool Selects(DocumentVersion document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return (DocumentId is null || string.Equals(DocumentId, document.DocumentId, StringComparison.Ordinal)) &&
            (Kind is null || Kind == document.Kind) &&
            (Discloses is null || Discloses == document.Discloses) &&
            (InUseAt is not { } instant || document.IsInUseAt(instant));
    }
}
