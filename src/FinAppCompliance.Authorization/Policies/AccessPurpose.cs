using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>A purpose that grants may be given for. A purpose that is not declared is refused at load.</summary>
/// <param name="Id">The id, such as <c>incident-analysis</c>.</param>
/// <param name="Text">What the purpose is, for a reader; null for none.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record AccessPurpose(string Id, BilingualText? Text = null);
