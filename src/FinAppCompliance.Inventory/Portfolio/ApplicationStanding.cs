using System.Collections.Immutable;
using FinAppCompliance.Domain.Applications;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>Where one application stands in the portfolio.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class ApplicationStanding
{
    /// <summary>Gets the application.</summary>
    public required MobileApplication Application { get; init; }

    /// <summary>Gets the four scores.</summary>
    public required PortfolioScores Scores { get; init; }

    /// <summary>Gets the weaknesses that are known to hold (N99-02.6); those that cannot be judged are not among them.</summary>
    /// <remarks>Of two alike applications the one known to be used more does not count as redundant.</remarks>
    public required ImmutableArray<WeakAppTrigger> Triggers { get; init; }

    /// <summary>Gets the weaknesses that cannot be judged for lack of facts.</summary>
    public required ImmutableArray<WeakAppTrigger> Unjudged { get; init; }

    /// <summary>Gets the cluster of alike applications; null when it is in none.</summary>
    public required string? ClusterId { get; init; }

    /// <summary>Gets the advice.</summary>
    public required PortfolioAdvice Advice { get; init; }
}
