using FinAppCompliance.Authorization;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Testing.Access;

/// <summary>A generated institution: a policy that loads, and requests that are often near the edge of it.</summary>
/// <remarks>
/// The same seed gives the same world. Names are few, so that requests hit; instants sit one tick before, at, and one tick
/// after the boundaries of windows. Immutable and thread-safe.
/// </remarks>
public sealed class AccessWorld
{
    private AccessWorld(PolicySnapshot snapshot, AccessPolicy policy, IReadOnlyList<(AccessRequest Request, DateTimeOffset At)> requests)
    {
        Snapshot = snapshot;
        Policy = policy;
        Requests = requests;
    }

    /// <summary>Gets the policy.</summary>
    public AccessPolicy Policy { get; }

    /// <summary>Gets the loaded policy.</summary>
    public PolicySnapshot Snapshot { get; }

    /// <summary>Gets the requests with their instants.</summary>
    public IReadOnlyList<(AccessRequest Request, DateTimeOffset At)> Requests { get; }

    /// <summary>Generates a world.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="requests">How many requests to make; zero or more.</param>
    public static AccessWorld Generate(int seed, int requests)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(requests);
        var dice = new Dice(seed);
        var policy = new AccessWorldPolicy(dice).Make($"world-{seed}");
        PolicySnapshot? snapshot;
        while (!PolicySnapshot.TryLoad(policy, out snapshot, out var problems))
        {
            policy = WithoutProblems(policy, problems);
        }

        var asking = new AccessWorldRequests(dice, policy);
        return new(snapshot, policy, [.. Enumerable.Range(0, requests).Select(_ => asking.Next())]);
    }

    /// <summary>Drops the grants that the load refuses; what is generated otherwise always loads.</summary>
    private static AccessPolicy WithoutProblems(AccessPolicy policy, IReadOnlyList<PolicyProblem> problems)
    {
        var refused = problems.Select(problem => problem.Where).ToList();
        var kept = policy.Grants.Where(grant => !refused.Exists(where => where.Contains($"grant '{grant.Id}'", StringComparison.Ordinal))).ToArray();
        return kept.Length < policy.Grants.Count
            ? policy with { Grants = [.. kept] }
            : throw new InvalidOperationException($"the generated world does not load: {string.Join("; ", problems)}");
    }
}
