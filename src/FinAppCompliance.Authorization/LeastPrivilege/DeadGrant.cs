using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Authorization.LeastPrivilege;

/// <summary>A grant that can never permit anything any more.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Reason">Why.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record DeadGrant(string GrantId, BilingualText Reason);
