using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.RulePacks.Nfra.Regulation;

/// <summary>An article of the embedded file.</summary>
internal sealed record CatalogFileArticle(string Article, RegulatoryAspect Aspect, string Source, string Zh, string En);
