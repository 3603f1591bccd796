using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Elevations;

/// <summary>What an approver leaves of a request; what is not stated stays as asked, and nothing may grow.</summary>
/// <param name="Fields">The fields left; unknown leaves all.</param>
/// <param name="Actions">The actions left; unknown leaves all.</param>
/// <param name="Duration">The duration left; null leaves it.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ElevationNarrowing(FactList<string> Fields = default, FactList<AccessAction> Actions = default, TimeSpan? Duration = null);
