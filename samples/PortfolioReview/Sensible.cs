using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Inventory.Portfolio;

namespace PortfolioReview;

/// <summary>Leaves only disposals that can be carried out together.</summary>
internal static class Sensible
{
    /// <summary>Follows chains of integration to an application that stays; drops those that go round in a ring.</summary>
    public static IReadOnlyDictionary<string, PlannedDisposal> Only(IReadOnlyDictionary<string, PlannedDisposal> disposals)
    {
        var sensible = new Dictionary<string, PlannedDisposal>(StringComparer.Ordinal);
        foreach (var (id, disposal) in disposals)
        {
            var target = disposal.TargetId;
            for (var steps = 0; target is not null && steps < disposals.Count && disposals.TryGetValue(target, out var next) && next.Choice == DisposalKind.Integrate; steps++)
            {
                target = next.TargetId;
            }

            var stays = target is not null && target != id && !(disposals.TryGetValue(target, out var end) && end.Choice is DisposalKind.Integrate or DisposalKind.Terminate);
            if (disposal.Choice != DisposalKind.Integrate || stays)
            {
                sensible[id] = disposal with { TargetId = target };
            }
        }

        return sensible;
    }
}
