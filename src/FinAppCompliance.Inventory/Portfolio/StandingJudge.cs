using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>Judges one application after another against the same register.</summary>
internal sealed class StandingJudge(PortfolioIndex index, OverlapMap overlaps, PortfolioOptions options, DateTimeOffset asOf)
{
    /// <summary>An application that is little used but liked is worth being made better known.</summary>
    private const double LikedWeight = 0.5;

    /// <summary>An application that another offers as well speaks for integration even when it is used.</summary>
    private const double AlikeWeight = 0.6;

    /// <summary>Little use alone speaks for an end, though weakly.</summary>
    private const double UnusedWeight = 0.3;

    public ApplicationStanding Judge(MobileApplication application, string? clusterId)
    {
        var scores = new PortfolioScores(
            UseScores.Activity(index.ActivityOf(application.Id), options),
            UseScores.Experience(index.ExperienceOf(application.Id)),
            overlaps.ScoreOf(application),
            HazardScore.Of(application, index, asOf));
        var triggers = Triggers(application, scores);
        return new()
        {
            Application = application,
            Scores = scores,
            Triggers = [.. triggers.Where(static pair => pair.Holds.IsTrue).Select(static pair => pair.Trigger)],
            Unjudged = [.. triggers.Where(static pair => pair.Holds.IsUnknown).Select(static pair => pair.Trigger)],
            ClusterId = clusterId,
            Advice = Advise(application, scores, triggers),
        };
    }

    private (WeakAppTrigger Trigger, Tri Holds)[] Triggers(MobileApplication application, PortfolioScores scores) =>
    [
        (WeakAppTrigger.LowActivity, (index.ActivityOf(application.Id)?.MonthlyActiveUsers ?? Fact<long>.Unknown) < options.MinMonthlyActive),
        (WeakAppTrigger.PoorExperience, (index.ExperienceOf(application.Id)?.Rating ?? Fact<decimal>.Unknown) < (decimal)options.MinRating),
        (WeakAppTrigger.RedundantFunction, scores.Overlap.Value >= options.MaxOverlap & !IsMoreUsed(application)),
        (WeakAppTrigger.HighSecurityOrComplianceHazard, scores.Hazard.Value >= options.MaxHazard),
    ];

    private PortfolioAdvice Advise(MobileApplication application, PortfolioScores scores, (WeakAppTrigger Trigger, Tri Holds)[] triggers)
    {
        var isConclusive = triggers.All(static trigger => !trigger.Holds.IsUnknown);
        if (scores.Activity.Value.IsUnknown && scores.Experience.Value.IsUnknown && triggers.All(static trigger => !trigger.Holds.IsTrue))
        {
            return new([], null, scores.Activity.Missing.Concat(scores.Experience.Missing), isConclusive);
        }

        var target = Target(application, scores);
        var supports = Supports(scores, target is not null, IsMoreUsed(application));
        var isWeak = triggers.Any(static trigger => trigger.Holds.IsTrue);
        var ranked = supports
            .OrderBy(option => isWeak == (option.Choice == DisposalKind.KeepWithReason))
            .ThenByDescending(static option => option.Support)
            .ThenBy(static option => option.Choice)
            .ToArray();
        return new(ranked, target, Reasons(scores, triggers), isConclusive);
    }

    private static AdviceOption[] Supports(PortfolioScores scores, bool hasTarget, bool isMoreUsed)
    {
        var unused = scores.Activity.Value.TryGet(out var activity) ? 1 - activity : 0.5;
        var poor = scores.Experience.Value.TryGet(out var experience) ? 1 - experience : 0;
        var hazard = scores.Hazard.Value.Or(0);
        var overlap = isMoreUsed ? 0 : scores.Overlap.Value.Or(0);
        var worst = Math.Max(unused, Math.Max(poor, Math.Max(overlap, hazard)));
        return
        [
            new(DisposalKind.KeepWithReason, 1 - worst),
            new(DisposalKind.Optimise, Math.Max(Math.Max(poor, hazard) * (1 - unused), LikedWeight * unused * scores.Experience.Value.Or(0) * (1 - hazard))),
            new(DisposalKind.Integrate, hasTarget ? overlap * (AlikeWeight + ((1 - AlikeWeight) * unused)) : 0),
            new(DisposalKind.Terminate, unused * Math.Max(UnusedWeight, Math.Max(poor, Math.Max(hazard, hasTarget ? 0 : overlap)))),
        ];
    }

    /// <summary>Says whether the application is known to be used more than that which is most like it: it then is the one to keep.</summary>
    private bool IsMoreUsed(MobileApplication application)
    {
        var own = index.ActivityOf(application.Id)?.MonthlyActiveUsers ?? Fact<long>.Unknown;
        var other = overlaps.PartnerOf(application.Id) is { } partner ? index.ActivityOf(partner)?.MonthlyActiveUsers ?? Fact<long>.Unknown : Fact<long>.Unknown;
        return other.TryGet(out var users) && (own > users).IsTrue;
    }

    private string? Target(MobileApplication application, PortfolioScores scores)
    {
        if (overlaps.PartnerOf(application.Id) is not { } partner || (scores.Overlap.Value < options.ClusterSimilarity).IsTrue)
        {
            return null;
        }

        var own = index.ActivityOf(application.Id)?.MonthlyActiveUsers ?? Fact<long>.Unknown;
        var other = index.ActivityOf(partner)?.MonthlyActiveUsers ?? Fact<long>.Unknown;
        return other.TryGet(out var users) && (own < users).IsTrue ? partner : null;
    }

    private static IEnumerable<BilingualText> Reasons(PortfolioScores scores, (WeakAppTrigger Trigger, Tri Holds)[] triggers)
    {
        var deciding = triggers.Where(static trigger => trigger.Holds.IsTrue).Select(trigger => trigger.Trigger switch
        {
            WeakAppTrigger.LowActivity => scores.Activity,
            WeakAppTrigger.PoorExperience => scores.Experience,
            WeakAppTrigger.RedundantFunction => scores.Overlap,
            _ => scores.Hazard,
        }).ToArray();
        return (deciding.Length > 0 ? deciding : [scores.Activity, scores.Experience]).SelectMany(static score => score.Evidence);
    }
}
