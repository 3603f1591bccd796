using System.Collections.Immutable;

namespace FinAppCompliance.Inventory.Similarity;

/// <summary>A group of subjects that are alike, directly or through others in the group (同类同质).</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class Cluster
{
    private Cluster(ImmutableArray<string> members, ImmutableArray<SimilarPair> links)
    {
        Members = members;
        Links = links;
    }

    /// <summary>Gets the id of the group: that of its first member.</summary>
    public string Id => Members[0];

    /// <summary>Gets the ids of the members, ordinally sorted; two or more.</summary>
    public ImmutableArray<string> Members { get; }

    /// <summary>Gets the pairs that hold the group together.</summary>
    public ImmutableArray<SimilarPair> Links { get; }

    /// <summary>Groups pairs into connected groups, ordered by id.</summary>
    /// <param name="pairs">The pairs.</param>
    public static IReadOnlyList<Cluster> Group(IEnumerable<SimilarPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var all = pairs.ToArray();
        var leaders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in all)
        {
            var first = Leader(leaders, pair.First);
            var second = Leader(leaders, pair.Second);
            var isOrdered = string.CompareOrdinal(first, second) < 0;
            leaders[isOrdered ? second : first] = isOrdered ? first : second;
        }

        var links = all.ToLookup(pair => Leader(leaders, pair.First), StringComparer.Ordinal);
        return
        [
            .. leaders.Keys.ToArray()
                .GroupBy(id => Leader(leaders, id), StringComparer.Ordinal)
                .OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(group => new Cluster([.. group.Order(StringComparer.Ordinal)], [.. links[group.Key]])),
        ];
    }

    private static string Leader(Dictionary<string, string> leaders, string id)
    {
        if (!leaders.TryGetValue(id, out var leader))
        {
            leaders[id] = id;
            return id;
        }

        while (!string.Equals(leader, id, StringComparison.Ordinal))
        {
            var next = leaders[leader];
            leaders[id] = next;
            id = leader;
            leader = next;
        }

        return id;
    }
}
