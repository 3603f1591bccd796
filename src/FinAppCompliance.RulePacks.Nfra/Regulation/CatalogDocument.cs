using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.RulePacks.Nfra.Regulation;

/// <summary>One document of the catalogue.</summary>
/// <param name="Id">The id of the document.</param>
/// <param name="Title">The title.</param>
/// <param name="Authority">Who issued it.</param>
/// <param name="Articles">Its articles; empty where only single requirements were taken up.</param>
/// <param name="Requirements">Its atomic requirements.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CatalogDocument(
    string Id,
    BilingualText Title,
    BilingualText Authority,
    IReadOnlyList<CatalogArticle> Articles,
    IReadOnlyList<CatalogRequirement> Requirements);
