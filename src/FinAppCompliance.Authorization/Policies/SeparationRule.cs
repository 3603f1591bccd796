using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Keeps two duties apart (职责分离).</summary>
/// <param name="Id">The id, unique among separations.</param>
/// <param name="Kind">Whether holding or doing both is refused.</param>
/// <param name="First">One duty.</param>
/// <param name="Second">The other duty.</param>
/// <param name="Text">What is kept apart and why, for a reader.</param>
/// <remarks>Immutable and thread-safe; checked when the policy is loaded.</remarks>
public sealed record SeparationRule(string Id, SeparationKind Kind, Duty First, Duty Second, BilingualText Text);
