using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>What changed for one purpose, and what follows.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Consequence">What follows.</param>
/// <param name="Citation">The article from which it follows; null when nothing does.</param>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record PurposeChange(PurposeId Purpose, PurposeChanges Changes, ChangeConsequence Consequence, RegulatoryReference? Citation);
