using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a timely decision on weak applications, carried out when due (article 2).</summary>
internal sealed class WeakApplicationIsDisposedOf : IComplianceRule<MobileApplication>
{
    // Read by position, so that a passing evaluation makes no text.
    private static readonly string[] TriggerKeys = [.. Enum.GetValues<WeakAppTrigger>().Select(static t => t.ToString())];
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not running");
    private static readonly BilingualText LowActivity = new("活跃度低且逾期未作处置决定", "activity is low and no decision was taken in time");
    private static readonly BilingualText PoorExperience = new("用户体验差且逾期未作处置决定", "the experience is poor and no decision was taken in time");
    private static readonly BilingualText Redundant = new("功能冗余且逾期未作处置决定", "functions overlap and no decision was taken in time");
    private static readonly BilingualText Hazard = new("安全或合规隐患大且逾期未作处置决定", "the security or compliance hazard is high and no decision was taken in time");
    private static readonly BilingualText Undone = new("处置决定到期未落实", "a decision was not carried out by its due date");

    private static readonly RuleParameter<int> MinMonthlyActive = RuleParameter.Count("min-monthly-active", 1000, (0, 100_000_000), InstitutionLimits.Texts("月活跃用户下限", "least monthly active users"));
    private static readonly RuleParameter<decimal> MinRating = RuleParameter.Number("min-rating", 3.0m, (0m, 5m), InstitutionLimits.Texts("评分下限", "least rating"));
    private static readonly RuleParameter<decimal> MaxOverlap = RuleParameter.Number("max-overlap", 0.80m, (0m, 1m), InstitutionLimits.Texts("功能重合度上限", "greatest overlap of functions"));
    private static readonly RuleParameter<decimal> MaxRiskScore = RuleParameter.Number("max-risk-score", 80m, (0m, 100m), InstitutionLimits.Texts("剩余风险评分上限", "greatest residual risk score"));
    private static readonly RuleParameter<TimeLimit> DisposalTime = InstitutionLimits.Days("disposal-time", 90, "处置决定时限", "time to decide on a weak application");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-02.6",
        Severity = Severity.Medium,
        Title = new("低效、重复或高隐患移动应用已及时处置", "weak applications are dealt with in time"),
        Remediation = new("作出优化、整合或终止决定并按期落实", "decide to optimise, integrate or terminate, and carry the decision out when due"),
        Needs = [FactNeed.Own<WeaknessFlag>(), FactNeed.Own<ActivityMetric>(), FactNeed.Own<ExperienceMetric>(), FactNeed.Naming(FunctionOverlap.ByApplication), FactNeed.Own<RegisteredRisk>(), FactNeed.Own<DisposalDecision>()],
        Parameters = [MinMonthlyActive, MinRating, MaxOverlap, MaxRiskScore, DisposalTime],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        var draft = context.When(app.IsInService(), NotRunning).With("state", app.State);
        draft = Judge(draft, context, WeakAppTrigger.LowActivity, LowActivity).Under(MinMonthlyActive);
        draft = Judge(draft, context, WeakAppTrigger.PoorExperience, PoorExperience).Under(MinRating);
        draft = Judge(draft, context, WeakAppTrigger.RedundantFunction, Redundant).Under(MaxOverlap);
        draft = Judge(draft, context, WeakAppTrigger.HighSecurityOrComplianceHazard, Hazard).Under(MaxRiskScore);
        var decisions = context.Own<DisposalDecision>();
        var hazards = decisions.All(context.Today, static (decision, day) => !decision.Triggers.Contains(WeakAppTrigger.HighSecurityOrComplianceHazard) | IsDone(decision, day));
        var done = decisions.All(context.Today, static (decision, day) => IsDone(decision, day));
        return Facts(draft.Require(done, Undone, "undone", hazards.IsFalse ? Severity.High : Severity.Medium).With("disposalDecisions", decisions), decisions);
    }

    private static VerdictDraft Judge(VerdictDraft draft, scoped in RuleContext<MobileApplication> context, WeakAppTrigger trigger, BilingualText failure)
    {
        var overdue = IsFlagOverdue(context, trigger) | trigger switch
        {
            WeakAppTrigger.LowActivity => IsActivityOverdue(context),
            WeakAppTrigger.PoorExperience => IsExperienceOverdue(context),
            WeakAppTrigger.RedundantFunction => IsOverlapOverdue(context),
            _ => IsRiskOverdue(context),
        };
        var severity = trigger == WeakAppTrigger.HighSecurityOrComplianceHazard ? Severity.High : Severity.Medium;
        draft = draft.Require(!overdue, failure, TriggerKeys[(int)trigger], severity);
        if (overdue.IsFalse)
        {
            return draft;
        }

        var flags = context.Own<WeaknessFlag>();
        draft = Measures(draft.With("weaknessFlags", flags), context, trigger).With("disposalDecisions", context.Own<DisposalDecision>());
        foreach (var flag in flags)
        {
            draft = draft.With("trigger", flag.Trigger, flag.Id).With("flaggedOn", flag.FlaggedOn, flag.Id).With("clearedOn", flag.ClearedOn, flag.Id);
        }

        return Facts(draft, context.Own<DisposalDecision>());
    }

    private static VerdictDraft Measures(VerdictDraft draft, scoped in RuleContext<MobileApplication> context, WeakAppTrigger trigger) => trigger switch
    {
        WeakAppTrigger.LowActivity => draft.With("activityMetrics", context.Own<ActivityMetric>()),
        WeakAppTrigger.PoorExperience => draft.With("experienceMetrics", context.Own<ExperienceMetric>()),
        WeakAppTrigger.RedundantFunction => draft.With("functionOverlaps", context.Naming(FunctionOverlap.ByApplication)),
        _ => draft.With("registeredRisks", context.Own<RegisteredRisk>()),
    };

    private static VerdictDraft Facts(VerdictDraft draft, Records<DisposalDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            draft = draft.With("triggers", decision.Triggers, decision.Id).With("decidedOn", decision.DecidedOn, decision.Id)
                .With("dueOn", decision.DueOn, decision.Id).With("doneOn", decision.DoneOn, decision.Id);
        }

        return draft;
    }

    private static Tri IsDone(DisposalDecision decision, DateOnly day) =>
        decision.Choice == DisposalKind.KeepWithReason | decision.DoneOn.IsBy(day) | decision.DueOn.Exists & decision.DueOn >= day;

    private static Tri IsFlagOverdue(in RuleContext<MobileApplication> context, WeakAppTrigger trigger)
    {
        var flags = context.Own<WeaknessFlag>();
        var overdue = flags.IsComplete ? Tri.False : Tri.Unknown;
        foreach (var flag in flags)
        {
            overdue |= flag.Trigger == trigger & flag.FlaggedOn.IsBy(context.Today) & !flag.ClearedOn.IsBy(context.Today) & IsUndecided(context, trigger, flag.FlaggedOn);
        }

        return overdue;
    }

    private static Tri IsActivityOverdue(in RuleContext<MobileApplication> context)
    {
        var least = context.Parameters.Get(MinMonthlyActive);
        var metrics = context.Own<ActivityMetric>();
        var overdue = metrics.IsComplete ? Tri.False : Tri.Unknown;
        foreach (var metric in metrics)
        {
            var lasting = metrics.All((metric.Month, least), static (later, asked) => !IsLater(later.Month, asked.Month) | later.MonthlyActiveUsers < asked.least);
            overdue |= metric.MonthlyActiveUsers < least & IsUndecided(context, WeakAppTrigger.LowActivity, LastDayOf(metric.Month)) & lasting;
        }

        return overdue;
    }

    private static Tri IsExperienceOverdue(in RuleContext<MobileApplication> context)
    {
        var least = context.Parameters.Get(MinRating);
        var metrics = context.Own<ExperienceMetric>();
        var overdue = metrics.IsComplete ? Tri.False : Tri.Unknown;
        foreach (var metric in metrics)
        {
            var lasting = metrics.All((metric.Month, least), static (later, asked) => !IsLater(later.Month, asked.Month) | later.Rating < asked.least);
            overdue |= metric.Rating < least & IsUndecided(context, WeakAppTrigger.PoorExperience, LastDayOf(metric.Month)) & lasting;
        }

        return overdue;
    }

    private static Tri IsOverlapOverdue(in RuleContext<MobileApplication> context)
    {
        var most = context.Parameters.Get(MaxOverlap);
        var overlaps = context.Naming(FunctionOverlap.ByApplication);
        var overdue = overlaps.IsComplete ? Tri.False : Tri.Unknown;
        foreach (var overlap in overlaps)
        {
            overdue |= overlap.Applications.Contains(context.Subject) & overlap.Score > most & IsUndecided(context, WeakAppTrigger.RedundantFunction, overlap.MeasuredOn);
        }

        return overdue;
    }

    private static Tri IsRiskOverdue(in RuleContext<MobileApplication> context)
    {
        var most = context.Parameters.Get(MaxRiskScore);
        var risks = context.Own<RegisteredRisk>();
        var overdue = risks.IsComplete ? Tri.False : Tri.Unknown;
        foreach (var risk in risks)
        {
            overdue |= risk.ResidualScore > most & IsUndecided(context, WeakAppTrigger.HighSecurityOrComplianceHazard, risk.ReviewedOn);
        }

        return overdue;
    }

    private static Tri IsUndecided(in RuleContext<MobileApplication> context, WeakAppTrigger trigger, Fact<DateOnly> since)
    {
        if (!since.TryGet(out var start))
        {
            return Tri.Unknown;
        }

        var decided = context.Own<DisposalDecision>().Any((start, context.Today, trigger), static (decision, asked) =>
            decision.DecidedOn.IsBy(asked.Today) & decision.DecidedOn >= asked.start & decision.Triggers.Contains(asked.trigger));
        return context.Parameters.Get(DisposalTime).After(start, context.Calendar) < context.Today & !decided;
    }

    private static Tri IsLater(Fact<DateOnly> month, Fact<DateOnly> than) => than.TryGet(out var day) ? month > day : Tri.Unknown;

    private static Fact<DateOnly> LastDayOf(Fact<DateOnly> month) => month.TryGet(out var first) ? first.AddMonths(1).AddDays(-1) : Fact<DateOnly>.Unknown;
}
