using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires an acceptable experience, or a plan to improve it (article 6).</summary>
internal sealed class ExperienceIsConvenient : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not running");
    private static readonly BilingualText Poor = new("满意度低于下限且无改进计划", "satisfaction lies below the limit and no plan improves it");

    private static readonly RuleParameter<decimal> Least =
        RuleParameter.Number("min-satisfaction", 60m, (30m, 100m), new("分", "points"), Tighter.Higher, InstitutionLimits.Texts("满意度下限", "least satisfaction score"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-06.3",
        Severity = Severity.Low,
        Title = new("移动应用便捷易用或已有改进计划", "the application is convenient or is being improved"),
        Remediation = new("制定并批准体验改进计划", "approve a plan that improves the experience"),
        Needs = [FactNeed.Own<ExperienceMetric>(), FactNeed.Own<ImprovementPlan>()],
        Parameters = [Least],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        var metrics = context.Own<ExperienceMetric>();
        var plans = context.Own<ImprovementPlan>();
        var planned = plans.Any(context.Today, static (plan, day) => plan.ApprovedOn.IsBy(day) & (plan.DoneOn.IsBy(day) | plan.DueOn.Exists & plan.DueOn >= day));
        var isGood = IsGoodAtLast(metrics, context.Parameters.Get(Least), context.Today);
        var draft = context.When(app.IsInService(), NotRunning).With("state", app.State)
            .Require(isGood | planned, Poor).Under(Least).With("experienceMetrics", metrics).With("improvementPlans", plans);
        draft = metrics.Any(context.Today, static (metric, day) => metric.Month.IsBy(day)).IsFalse ? draft.Lacking<ExperienceMetric>("experienceMetrics") : draft;
        foreach (var metric in metrics)
        {
            draft = draft.With("month", metric.Month, metric.Id).With("satisfactionScore", metric.SatisfactionScore, metric.Id);
        }

        foreach (var plan in plans)
        {
            draft = draft.With("approvedOn", plan.ApprovedOn, plan.Id);
            draft = plan.ApprovedOn.IsBy(context.Today).IsFalse ? draft : draft
                .With("dueOn", plan.DueOn, plan.Id).With("doneOn", plan.DoneOn, plan.Id);
        }

        return draft;
    }

    /// <summary>Whether the last month measured by today was good; months recorded for later have not been measured yet.</summary>
    private static Tri IsGoodAtLast(Records<ExperienceMetric> metrics, decimal least, DateOnly today)
    {
        var good = metrics.IsComplete ? Tri.True : Tri.Unknown;
        var measured = Tri.False;
        foreach (var metric in metrics)
        {
            var counts = metric.Month.IsBy(today);
            var outdated = metric.Month.TryGet(out var month)
                ? metrics.Any((month, today), static (later, asked) => later.Month > asked.month & later.Month.IsBy(asked.today))
                : Tri.Unknown;
            good &= !counts | outdated | metric.SatisfactionScore >= least;
            measured |= counts;
        }

        return measured.IsTrue ? good : Tri.Unknown;
    }
}
