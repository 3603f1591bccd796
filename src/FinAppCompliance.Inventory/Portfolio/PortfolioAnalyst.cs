using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Inventory.Similarity;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>Judges a portfolio: scores, overlap, clusters, advice, numbers against ceilings, and what would be after disposals.</summary>
/// <remarks>Pure and thread-safe: same register, same report.</remarks>
/// <param name="options">The settings.</param>
public sealed class PortfolioAnalyst(PortfolioOptions options)
{
    /// <summary>Judges the applications in service.</summary>
    /// <param name="records">The register.</param>
    /// <param name="asOf">The instant of the question; later metrics are passed over.</param>
    public PortfolioReport Analyse(IEnumerable<RegisterRecord> records, DateTimeOffset asOf)
    {
        var today = ChinaStandardTime.DateOf(asOf);
        var register = new RegisterSnapshot(records);
        var index = new PortfolioIndex(register, today);
        var applications = register.Of<MobileApplication>().Where(InService.IsCounted).ToArray();
        var overlaps = OverlapMap.Of(applications, index, options);
        var clusters = Cluster.Group(overlaps.Pairs.Where(pair => pair.Score >= options.ClusterSimilarity));
        var clusterOf = clusters.SelectMany(static cluster => cluster.Members.Select(member => (member, cluster.Id)))
            .ToDictionary(static pair => pair.member, static pair => pair.Id, StringComparer.Ordinal);
        var judge = new StandingJudge(index, overlaps, options, asOf);
        return new()
        {
            AsOf = today,
            Standings = [.. applications.Select(application => judge.Judge(application, clusterOf.GetValueOrDefault(application.Id)))],
            Clusters = [.. clusters],
            DemandClusters = [.. DemandReview.Clusters(register, options)],
            Overlaps = [.. overlaps.Pairs],
            Ceilings = [.. CeilingReview.Of(applications, register, options, today)],
        };
    }

    /// <summary>Judges the portfolio as it would be after a set of disposals.</summary>
    /// <param name="records">The register; it does not change.</param>
    /// <param name="disposals">What would be done, by id of the application.</param>
    /// <param name="asOf">The instant of the question.</param>
    /// <returns>
    /// The portfolio afterwards: terminated and integrated applications are gone, the users of integrated ones use the target.
    /// Optimised and kept ones stay as they are, because nobody can know what optimising will bring.
    /// </returns>
    /// <exception cref="ArgumentException">A disposal names an application that is not in service, or integrates without a target.</exception>
    public PortfolioReport WhatIf(IEnumerable<RegisterRecord> records, IReadOnlyDictionary<string, PlannedDisposal> disposals, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(disposals);
        return Analyse(DisposalProjection.After([.. records], disposals, ChinaStandardTime.DateOf(asOf)), asOf);
    }
}
