using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Searching;

/// <summary>One access that is permitted: the request that a check permits, and its decision.</summary>
/// <param name="Request">The request.</param>
/// <param name="Decision">The decision; always a permission.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public readonly record struct AccessReach(AccessRequest Request, AccessDecision Decision);
