using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.LeastPrivilege;

/// <summary>How a grant was used in a window.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Uses">How many requests it permitted.</param>
/// <param name="UnusedFields">The granted fields that no request showed.</param>
/// <param name="UnusedActions">The granted actions that no request asked for.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record GrantUse(string GrantId, int Uses, FactList<string> UnusedFields, FactList<AccessAction> UnusedActions);
