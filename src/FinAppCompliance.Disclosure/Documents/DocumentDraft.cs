using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Disclosure.Documents;

/// <summary>Content that is to be published as a version of a document.</summary>
/// <remarks>Immutable as long as the content is not changed by its owner; compared by reference of the content.</remarks>
public sealed record DocumentDraft
{
    /// <summary>Gets the id shared by all versions, 1 to 150 characters.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Gets the name of the version, unique within the document.</summary>
    public required string Version { get; init; }

    /// <summary>Gets what the document is for.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Gets what the document discloses; null when it is no disclosure.</summary>
    public DisclosureKind? Discloses { get; init; }

    /// <summary>Gets whose platform shows it; the institution's own unless stated.</summary>
    public SalePlatform Platform { get; init; } = SalePlatform.InstitutionOwn;

    /// <summary>Gets the title shown to customers.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>Gets the content exactly as customers see it, such as the bytes of the page or of a PDF file.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }
}
