using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Disclosure.Documents;

/// <summary>One version of a page or text that customers see, bound to its content by a digest.</summary>
/// <remarks>
/// In use from <see cref="PublishedAt"/> until before <see cref="WithdrawnAt"/>. Immutable, validated at birth, compared by
/// value, thread-safe.
/// </remarks>
public sealed record DocumentVersion
{
    /// <summary>Gets the id shared by all versions, 1 to 150 characters.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long or holds control characters.</exception>
    public required string DocumentId { get; init => field = SoundText.Identifier(value, nameof(DocumentId)); }

    /// <summary>Gets the name of this version, 1 to 150 characters, unique within the document.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long or holds control characters.</exception>
    public required string Version { get; init => field = SoundText.Identifier(value, nameof(Version)); }

    /// <summary>Gets what the document is for.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Gets what the document discloses; null when it is no disclosure.</summary>
    public DisclosureKind? Discloses { get; init; }

    /// <summary>Gets whose platform shows the document.</summary>
    public SalePlatform Platform { get; init; }

    /// <summary>Gets the title shown to customers.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>Gets the digest of the content exactly as shown.</summary>
    public required ContentDigest Digest { get; init; }

    /// <summary>Gets since when the version is in use, in UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init => field = value.ToUniversalTime(); }

    /// <summary>Gets since when the version is no longer in use, in UTC; null while it is.</summary>
    public DateTimeOffset? WithdrawnAt { get; init => field = value?.ToUniversalTime(); }

    /// <summary>Says whether the version is in use at an instant.</summary>
    /// <param name="instant">The instant.</param>
    public bool IsInUseAt(DateTimeOffset instant) => instant >= PublishedAt && (WithdrawnAt is null || instant < WithdrawnAt);
}
