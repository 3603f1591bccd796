using System.ComponentModel.DataAnnotations;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>Settings of portfolio scores, triggers, clusters and ceilings.</summary>
/// <remarks>The Notice has no numbers for these; every one is the institution's own and must not be presented as law.</remarks>
public sealed class PortfolioOptions
{
    /// <summary>Gets or sets the monthly active users below which an application counts as little used; 1,000 unless set.</summary>
    [Range(0, 1_000_000_000)]
    public long MinMonthlyActive { get; set; } = 1000;

    /// <summary>Gets or sets the monthly active users from which the activity score is full; 1,000,000 unless set.</summary>
    [Range(1, 1_000_000_000)]
    public long FullMonthlyActive { get; set; } = 1_000_000;

    /// <summary>Gets or sets the store rating, 0 to 5, below which experience counts as poor; 3.0 unless set.</summary>
    [Range(0.0, 5.0)]
    public double MinRating { get; set; } = 3.0;

    /// <summary>Gets or sets the overlap, 0 to 1, from which functions count as redundant; 0.80 unless set.</summary>
    [Range(0.1, 1.0)]
    public double MaxOverlap { get; set; } = 0.80;

    /// <summary>Gets or sets the similarity, 0 to 1, from which applications and demands are put into one cluster; 0.60 unless set.</summary>
    [Range(0.1, 1.0)]
    public double ClusterSimilarity { get; set; } = 0.60;

    /// <summary>Gets or sets the hazard, 0 to 1, from which a hazard counts as large; 0.50 unless set.</summary>
    [Range(0.05, 1.0)]
    public double MaxHazard { get; set; } = 0.50;

    /// <summary>Gets the ceilings on the number of applications; none unless added.</summary>
    [Required]
    public IList<PortfolioCeiling> Ceilings { get; } = [];
}
