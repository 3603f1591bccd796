using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.LeastPrivilege;

/// <summary>Exact answers about a policy by set arithmetic over compiled grants, without a solver.</summary>
/// <remarks>
/// Grants are products of finite sets and intervals, so overlap, implication and reach are decided exactly. Conditions compare
/// with listed values only; where they combine to more than 4,096 cases the answer to a question is unknown, never guessed.
/// Pure; thread-safe.
/// </remarks>
public static class GrantAnalysis
{
    /// <summary>Finds subjects who hold two duties at the same time, directly or through roles (toxic combinations).</summary>
    /// <param name="snapshot">The policy.</param>
    /// <param name="first">One duty.</param>
    /// <param name="second">The other duty.</param>
    public static IReadOnlyList<ToxicCombination> FindToxicCombinations(PolicySnapshot snapshot, Duty first, Duty second)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return [.. StaticSeparations.Find(snapshot.Tables, first, second).Select(static found => new ToxicCombination(found.Subject, found.First, found.Second))];
    }

    /// <summary>Finds grants that can never permit anything from an instant on, with the reason.</summary>
    /// <param name="snapshot">The policy.</param>
    /// <param name="at">The instant.</param>
    public static IReadOnlyList<DeadGrant> FindDeadGrants(PolicySnapshot snapshot, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new DeadGrantFinder(snapshot.Tables, at.UtcTicks).Find();
    }

    /// <summary>Says whether everything one grant permits another permits as well, for the same grantee; windows as their parents leave them.</summary>
    /// <param name="snapshot">The policy.</param>
    /// <param name="wide">The id of the grant that may imply the other.</param>
    /// <param name="narrow">The id of the grant that may be superfluous.</param>
    /// <exception cref="ArgumentException">The policy has no such grant.</exception>
    public static bool Implies(PolicySnapshot snapshot, string wide, string narrow)
    {
        var (wideRegion, narrowRegion) = (GrantRegion.Of(snapshot, wide), GrantRegion.Of(snapshot, narrow));
        return narrowRegion.TrueForAll(one => wideRegion.Exists(one.IsWithin));
    }

    /// <summary>Says whether two grants have a request in common that both may permit.</summary>
    /// <param name="snapshot">The policy.</param>
    /// <param name="first">The id of one grant.</param>
    /// <param name="second">The id of the other.</param>
    /// <exception cref="ArgumentException">The policy has no such grant.</exception>
    public static bool Overlap(PolicySnapshot snapshot, string first, string second)
    {
        var (one, other) = (GrantRegion.Of(snapshot, first), GrantRegion.Of(snapshot, second));
        return one.Exists(region => other.Exists(region.Overlaps));
    }

    /// <summary>Says whether subjects can ever reach fields, now or later, and shows a request that does.</summary>
    /// <param name="snapshot">The policy.</param>
    /// <param name="question">The question.</param>
    public static AccessAnswer CanEver(PolicySnapshot snapshot, AccessQuestion question)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(question);
        return new WitnessFinder(snapshot.Tables, question).Find();
    }
}
