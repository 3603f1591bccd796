using System.Collections.Immutable;
using FinAppCompliance.Inventory.Similarity;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>The portfolio of one institution on one day.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class PortfolioReport
{
    /// <summary>Gets the day, by the calendar of China.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets the applications in service, in ordinal order of id.</summary>
    public required ImmutableArray<ApplicationStanding> Standings { get; init; }

    /// <summary>Gets the clusters of alike applications.</summary>
    public required ImmutableArray<Cluster> Clusters { get; init; }

    /// <summary>Gets the clusters of alike demands that nobody merged or justified yet (N99-06.1).</summary>
    public required ImmutableArray<Cluster> DemandClusters { get; init; }

    /// <summary>Gets the pairs of applications whose functions overlap, with their score.</summary>
    public required ImmutableArray<SimilarPair> Overlaps { get; init; }

    /// <summary>Gets the numbers held against the institution's ceilings.</summary>
    public required ImmutableArray<CeilingCount> Ceilings { get; init; }
}
