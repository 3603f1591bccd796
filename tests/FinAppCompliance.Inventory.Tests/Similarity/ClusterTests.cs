using FinAppCompliance.Inventory.Similarity;
using FsCheck.Xunit;

namespace FinAppCompliance.Inventory.Tests.Similarity;

public sealed class ClusterTests
{
    [Property(MaxTest = 200)]
    public bool Two_are_in_one_cluster_exactly_when_a_path_joins_them((byte First, byte Second)[] edges)
    {
        var pairs = edges.Select(static edge => (First: $"n{edge.First % 12:D2}", Second: $"n{edge.Second % 12:D2}"))
            .Where(static edge => edge.First != edge.Second)
            .Select(static edge => string.CompareOrdinal(edge.First, edge.Second) < 0 ? edge : (First: edge.Second, Second: edge.First))
            .Select(static edge => new SimilarPair(edge.First, edge.Second, 1))
            .ToArray();
        var clusters = Cluster.Group(pairs);
        var nodes = pairs.SelectMany(static pair => (string[])[pair.First, pair.Second]).Distinct().ToArray();
        return nodes.All(left => nodes.All(right => clusters.Single(cluster => cluster.Members.Contains(left)).Members.Contains(right) == Joined(pairs, left, right)));
    }

    [Fact]
    public void A_cluster_is_named_after_its_first_member_and_keeps_its_links()
    {
        var cluster = Assert.Single(Cluster.Group([new("b", "c", 0.7), new("a", "c", 0.9)]));
        Assert.Equal("a", cluster.Id);
        Assert.Equal(["a", "b", "c"], cluster.Members.ToArray());
        Assert.Equal(2, cluster.Links.Length);
    }

    [Fact]
    public void No_pairs_give_no_clusters() => Assert.Empty(Cluster.Group([]));

    private static bool Joined(SimilarPair[] pairs, string left, string right)
    {
        var reached = new HashSet<string> { left };
        while (pairs.Any(pair => reached.Contains(pair.First) != reached.Contains(pair.Second)))
        {
            foreach (var pair in pairs.Where(pair => reached.Contains(pair.First) != reached.Contains(pair.Second)).ToArray())
            {
                reached.Add(pair.First);
                reached.Add(pair.Second);
            }
        }

        return reached.Contains(right);
    }
}
