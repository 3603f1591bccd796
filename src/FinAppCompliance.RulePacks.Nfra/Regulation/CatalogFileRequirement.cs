using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.RulePacks.Nfra.Regulation;

/// <summary>A requirement of the embedded file.</summary>
internal sealed record CatalogFileRequirement(
    string Id,
    string Article,
    RegulatoryAspect Aspect,
    string Source,
    string Zh,
    string En,
    DateOnly? EffectiveFrom = null,
    DateOnly? EffectiveUntil = null);
