namespace FinAppCompliance.RulePacks.Nfra.Regulation;

/// <summary>The embedded file as it is written.</summary>
internal sealed record CatalogFile(string Format, IReadOnlyList<CatalogFileDocument> Documents);
