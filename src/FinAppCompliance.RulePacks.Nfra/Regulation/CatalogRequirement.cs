using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.RulePacks.Nfra.Regulation;

/// <summary>One atomic requirement, in own words.</summary>
/// <param name="Reference">Where it stands and when it is in force.</param>
/// <param name="Aspect">The aspect it belongs to.</param>
/// <param name="Duty">What must be so.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record CatalogRequirement(RegulatoryReference Reference, RegulatoryAspect Aspect, BilingualText Duty);
