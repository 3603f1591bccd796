using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Inventory.Similarity;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>Finds alike demands of departments and branches that should be merged (N99-06.1).</summary>
internal static class DemandReview
{
    /// <summary>Returns the clusters in which some demand is neither merged nor kept with a reason.</summary>
    public static IEnumerable<Cluster> Clusters(RegisterSnapshot register, PortfolioOptions options)
    {
        var demands = register.Of<Demand>().ToDictionary(static demand => demand.Id, StringComparer.Ordinal);
        var subjects = demands.Values.Select(static demand => new SimilaritySubject(demand.Id, demand.Title, demand.FunctionTags)).ToArray();
        return Cluster.Group(SimilarityIndex.Pairs(subjects, options.ClusterSimilarity))
            .Where(cluster => cluster.Members.Any(member => IsOpen(demands[member])) && cluster.Members.Count(member => !IsGone(demands[member])) > 1);
    }

    private static bool IsOpen(Demand demand) => !demand.Decision.TryGet(out var decision) || decision is DemandDecision.Pending or DemandDecision.Accepted;

    private static bool IsGone(Demand demand) => demand.Decision.TryGet(out var decision) && decision is DemandDecision.Merged or DemandDecision.Refused;
}
