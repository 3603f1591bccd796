using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>Says whether one guard of a move holds.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Requirement">The requirement that the guard keeps.</param>
/// <param name="Title">What the guard asks for.</param>
/// <param name="Holds">Whether it holds; unknown when facts are missing, and then the move is not allowed.</param>
public sealed record GuardOutcome(RequirementId Requirement, BilingualText Title, Tri Holds);
