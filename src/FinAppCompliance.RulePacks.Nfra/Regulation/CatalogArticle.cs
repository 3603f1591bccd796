using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.RulePacks.Nfra.Regulation;

/// <summary>One article of a document, in own words.</summary>
/// <param name="Number">The number.</param>
/// <param name="Aspect">The aspect it belongs to.</param>
/// <param name="Summary">What it obliges.</param>
/// <param name="Source">On what the summary rests.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record CatalogArticle(string Number, RegulatoryAspect Aspect, BilingualText Summary, SourceMarks Source);
