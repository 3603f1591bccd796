using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Benchmarks.Authorization;

/// <summary>What one would write by hand: a dictionary by subject and asset, and the comparisons.</summary>
internal sealed class PlainGrants(AccessPolicy policy)
{
    private sealed record Plain(string Purpose, string? Engagement, HashSet<string> Actions, AccessEnvironment Environment, long From, long Until);

    private readonly Dictionary<(string Subject, string Asset), Plain> _grants = policy.Grants.ToDictionary(
        static grant => (grant.Subject!, grant.Asset!),
        static grant => new Plain(grant.Purpose!, grant.Engagement, [.. grant.Actions.Select(static action => action.Name)], grant.Environment, grant.From!.Value.UtcTicks, grant.Until!.Value.UtcTicks));

    public bool IsAllowed(in AccessRequest request, DateTimeOffset at) =>
        _grants.TryGetValue((request.Subject, request.Asset), out var grant) &&
        string.Equals(grant.Purpose, request.Purpose, StringComparison.Ordinal) &&
        string.Equals(grant.Engagement, request.Engagement, StringComparison.Ordinal) &&
        grant.Actions.Contains(request.Action.Name) && grant.Environment == request.Environment &&
        at.UtcTicks >= grant.From && at.UtcTicks < grant.Until;
}
