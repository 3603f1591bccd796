using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Regulation;

/// <summary>A regulation that several packages of the family cite, named once.</summary>
/// <param name="Id">The id, such as <c>dsm</c>; lower-case letters, digits and hyphens.</param>
/// <param name="Title">The short title, with the number of the document where it is known.</param>
/// <param name="Authority">Who issued it.</param>
/// <param name="EffectiveFrom">The first day on which it applies; null when no date is known.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record RegulatoryDocument(string Id, BilingualText Title, BilingualText Authority, DateOnly? EffectiveFrom)
{
    /// <summary>Returns a citation of one place of the document.</summary>
    /// <param name="requirement">The id of the requirement, such as <c>DSM-69</c>.</param>
    /// <param name="article">The article; <c>-</c> when the document is cited as a whole.</param>
    /// <param name="source">On what the citation rests.</param>
    /// <exception cref="FormatException">The id of the requirement is none.</exception>
    /// <exception cref="ArgumentException">The article is blank.</exception>
    public RegulatoryReference Cite(string requirement, string article, SourceMarks source) => new()
    {
        Document = Id,
        DocumentTitle = Title,
        Authority = Authority,
        Article = article,
        Requirement = RequirementId.Parse(requirement),
        Source = source,
        EffectiveFrom = EffectiveFrom,
    };
}
