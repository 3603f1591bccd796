using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a timely decision on weak applications, carried out when due (article 2).</summary>
/// <remarks>
/// The time to decide runs from the weakness, or from the commencement where it is older. Keeping an application as it is, with a reason,
/// answers every weakness but a hazard: for that the Notice knows only to optimise, integrate or terminate.
/// </remarks>
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
    private static readonly BilingualText Unreasoned = new("决定保留现状但未说明理由", "it was decided to keep the application as it is, but no reason is recorded");

    private static readonly RuleParameter<int> MinMonthlyActive = RuleParameter.Count("min-monthly-active", 1000, (100, 10_000_000), new("人", "persons"), Tighter.Higher, InstitutionLimits.Texts("月活跃用户下限", "least monthly active users"));
    private static readonly RuleParameter<decimal> MinRating = RuleParameter.Number("min-rating", 3.0m, (2m, 5m), new("分", "points"), Tighter.Higher, InstitutionLimits.Texts("评分下限", "least rating"));
    private static readonly RuleParameter<decimal> MaxOverlap = RuleParameter.Number("max-overlap", 0.80m, (0.2m, 0.95m), new("比率", "ratio"), Tighter.Lower, InstitutionLimits.Texts("功能重合度上限", "greatest overlap of functions"));
    private static readonly RuleParameter<decimal> MaxRiskScore = RuleParameter.Number("max-risk-score", 80m, (20m, 90m), new("分", "points"), Tighter.Lower, InstitutionLimits.Texts("剩余风险评分上限", "greatest residual risk score"));
    private static readonly RuleParameter<TimeLimit> DisposalTime = TableLimits.Own(DeadlineIds.WeaknessDecided, "disposal-time", InstitutionLimits.Texts("处置决定时限", "time to decide on a weak application"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-02.6",
        Severity = Severity.Medium,
        Title = new("低效、重复或高隐患移动应用已及时处置", "weak applications are dealt with in time"),
        Remediation = new("作出优化、整合或终止决定并按期落实", "decide to optimise, integrate or terminate, and carry the decision out when due"),
        Needs = [FactNeed.Own<WeaknessFlag>(), FactNeed.Own<ActivityMetric>(), FactNeed.Own<ExperienceMetric>(), FactNeed.Naming(FunctionOverlap.ByApplication), FactNeed.Own<RegisteredRisk>(), FactNeed.Own<DisposalDecision>()],
        Parameters = [MinMonthlyActive, MinRating, MaxOverlap, MaxRiskScore, DisposalTime, Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var draft = context.When(context.Subject.IsInService(), NotRunning).With("state", context.Subject.State);
        draft = JudgeActivity(JudgeFlags(draft, context, WeakAppTrigger.LowActivity, LowActivity), context);
        draft = JudgeExperience(JudgeFlags(draft, context, WeakAppTrigger.PoorExperience, PoorExperience), context);
        draft = JudgeOverlaps(JudgeFlags(draft, context, WeakAppTrigger.RedundantFunction, Redundant), context);
        draft = JudgeRisks(JudgeFlags(draft, context, WeakAppTrigger.HighSecurityOrComplianceHazard, Hazard), context);
        return CarryOut(draft, context);
    }

    private static VerdictDraft JudgeFlags(VerdictDraft draft, scoped in RuleContext<MobileApplication> context, WeakAppTrigger trigger, BilingualText failure)
    {
        var flags = context.Own<WeaknessFlag>();
        foreach (var flag in flags)
        {
            var isWeak = flag.Trigger == trigger & flag.FlaggedOn.IsBy(context.Today) & !flag.ClearedOn.IsBy(context.Today);
            if (!isWeak.IsFalse)
            {
                var isAnswered = WeaknessAnswers.OfFlag(context, trigger, flag.FlaggedOn);
                draft = Decide(draft, context, (trigger, failure), isWeak, flag.FlaggedOn, isAnswered).With("weaknessFlags", flags)
                    .With("trigger", flag.Trigger, flag.Id).With("flaggedOn", flag.FlaggedOn, flag.Id).With("clearedOn", flag.ClearedOn, flag.Id).Under(DisposalTime);
            }
        }

        return Complete(draft, flags, "weaknessFlags", (trigger, failure));
    }

    private static VerdictDraft JudgeActivity(VerdictDraft draft, scoped in RuleContext<MobileApplication> context)
    {
        var metrics = context.Own<ActivityMetric>();
        var spells = new WeakSpells<ActivityMetric>(
            metrics, static metric => metric.Month, static (metric, least) => metric.MonthlyActiveUsers < (long)least, context.Parameters.Get(MinMonthlyActive), context.Today);
        for (var at = 0; at < metrics.Count; at++)
        {
            var isWeak = spells.IsWeakSince(at);
            if (isWeak.IsFalse)
            {
                continue;
            }

            var isAnswered = spells.IsAnswered(at, context.Own<DisposalDecision>(), WeakAppTrigger.LowActivity);
            draft = Decide(draft, context, (WeakAppTrigger.LowActivity, LowActivity), isWeak, spells.EndOf(at), isAnswered).With("activityMetrics", metrics);
            foreach (var metric in metrics)
            {
                draft = draft.With("month", metric.Month, metric.Id).With("monthlyActiveUsers", metric.MonthlyActiveUsers, metric.Id);
            }

            draft = draft.Under(MinMonthlyActive);
        }

        return Complete(draft, metrics, "activityMetrics", (WeakAppTrigger.LowActivity, LowActivity));
    }

    private static VerdictDraft JudgeExperience(VerdictDraft draft, scoped in RuleContext<MobileApplication> context)
    {
        var metrics = context.Own<ExperienceMetric>();
        var spells = new WeakSpells<ExperienceMetric>(
            metrics, static metric => metric.Month, static (metric, least) => metric.Rating < least, context.Parameters.Get(MinRating), context.Today);
        for (var at = 0; at < metrics.Count; at++)
        {
            var isWeak = spells.IsWeakSince(at);
            if (isWeak.IsFalse)
            {
                continue;
            }

            var isAnswered = spells.IsAnswered(at, context.Own<DisposalDecision>(), WeakAppTrigger.PoorExperience);
            draft = Decide(draft, context, (WeakAppTrigger.PoorExperience, PoorExperience), isWeak, spells.EndOf(at), isAnswered).With("experienceMetrics", metrics);
            foreach (var metric in metrics)
            {
                draft = draft.With("month", metric.Month, metric.Id).With("rating", metric.Rating, metric.Id);
            }

            draft = draft.Under(MinRating);
        }

        return Complete(draft, metrics, "experienceMetrics", (WeakAppTrigger.PoorExperience, PoorExperience));
    }

    private static VerdictDraft JudgeOverlaps(VerdictDraft draft, scoped in RuleContext<MobileApplication> context)
    {
        var most = context.Parameters.Get(MaxOverlap);
        var overlaps = context.Naming(FunctionOverlap.ByApplication);
        foreach (var overlap in overlaps)
        {
            var isWeak = overlap.Applications.Contains(context.Subject) & overlap.Score > most;
            if (!isWeak.IsFalse)
            {
                var isAnswered = WeaknessAnswers.OfMeasure(context, WeakAppTrigger.RedundantFunction, overlap.MeasuredOn);
                draft = Decide(draft, context, (WeakAppTrigger.RedundantFunction, Redundant), isWeak, overlap.MeasuredOn, isAnswered).With("functionOverlaps", overlaps)
                    .With("applications", overlap.Applications, overlap.Id).With("score", overlap.Score, overlap.Id).With("measuredOn", overlap.MeasuredOn, overlap.Id).Under(MaxOverlap);
            }
        }

        return Complete(draft, overlaps, "functionOverlaps", (WeakAppTrigger.RedundantFunction, Redundant));
    }

    private static VerdictDraft JudgeRisks(VerdictDraft draft, scoped in RuleContext<MobileApplication> context)
    {
        const WeakAppTrigger Trigger = WeakAppTrigger.HighSecurityOrComplianceHazard;
        var most = context.Parameters.Get(MaxRiskScore);
        var risks = context.Own<RegisteredRisk>();
        foreach (var risk in risks)
        {
            var isWeak = risk.ResidualScore > most & (risk.Application.IsUnknown ? Tri.Unknown : true);
            if (!isWeak.IsFalse)
            {
                var isAnswered = WeaknessAnswers.OfMeasure(context, Trigger, risk.ReviewedOn);
                draft = Decide(draft, context, (Trigger, Hazard), isWeak, risk.ReviewedOn, isAnswered).With("registeredRisks", risks)
                    .With("application", risk.Application, risk.Id).With("residualScore", risk.ResidualScore, risk.Id).With("reviewedOn", risk.ReviewedOn, risk.Id).Under(MaxRiskScore);
            }
        }

        return Complete(draft, risks, "registeredRisks", (Trigger, Hazard));
    }

    // A weakness is decided on within the time; decided later, it is answered from then on.
    private static VerdictDraft Decide(
        VerdictDraft draft, scoped in RuleContext<MobileApplication> context, (WeakAppTrigger Trigger, BilingualText Failure) weakness, Tri isWeak, Fact<DateOnly> since, Tri isAnswered)
    {
        var start = since.TryGet(out var day) && context.InForceFrom is { } from && day < from ? from : since;
        var timeliness = context.Term(context.Parameters.Get(DisposalTime), start).MetIf(isAnswered).If(isWeak);
        draft = draft.Require(timeliness, weakness.Failure, TriggerKeys[(int)weakness.Trigger], SeverityOf(weakness.Trigger)).With("disposalDecisions", context.Own<DisposalDecision>());
        return WeaknessAnswers.Facts(draft, context.Own<DisposalDecision>(), weakness.Trigger);
    }

    private static VerdictDraft Complete<T>(VerdictDraft draft, Records<T> records, string name, (WeakAppTrigger Trigger, BilingualText Failure) weakness)
        where T : Domain.Register.RegisterRecord =>
        draft.Require(records.IsComplete ? true : Tri.Unknown, weakness.Failure, TriggerKeys[(int)weakness.Trigger], SeverityOf(weakness.Trigger)).With(name, records);

    private static Severity SeverityOf(WeakAppTrigger trigger) => trigger == WeakAppTrigger.HighSecurityOrComplianceHazard ? Severity.High : Severity.Medium;

    private static VerdictDraft CarryOut(VerdictDraft draft, scoped in RuleContext<MobileApplication> context)
    {
        var decisions = context.Own<DisposalDecision>();
        foreach (var decision in decisions)
        {
            var isKept = decision.Choice == DisposalKind.KeepWithReason;
            var isDone = decision.DoneOn.IsBy(context.Today);
            var severity = decision.Triggers.Contains(WeakAppTrigger.HighSecurityOrComplianceHazard).IsTrue ? Severity.High : Severity.Medium;
            var due = DueOf(context, decision);
            draft = due.IsAbsent
                ? draft.Require(isKept | isDone, Undone, "undone", severity)
                : draft.Require(context.Term(decision.DecidedOn, due).MetIf(isDone).If(!isKept), Undone, "undone", severity);
            draft = draft.With("triggers", decision.Triggers, decision.Id).With("choice", decision.Choice, decision.Id).With("decidedOn", decision.DecidedOn, decision.Id)
                .With("dueOn", decision.DueOn, decision.Id).With("doneOn", decision.DoneOn, decision.Id)
                .Require(!isKept | decision.ExemptionReason.IsFilled(), Unreasoned, "reason").With("choice", decision.Choice, decision.Id).With("exemptionReason", decision.ExemptionReason, decision.Id);
        }

        return draft.Require(decisions.IsComplete ? true : Tri.Unknown, Undone, "undone").With("disposalDecisions", decisions);
    }

    // What was decided before the Notice is carried out by its own day or the end of the stock term, whichever is later.
    private static Fact<DateOnly> DueOf(in RuleContext<MobileApplication> context, DisposalDecision decision)
    {
        if (decision.DueOn.IsUnknown || !context.IsStock(decision.DecidedOn).IsTrue || context.InForceFrom is not { } from)
        {
            return decision.DueOn;
        }

        var end = context.Parameters.Get(Stock.Term).After(from, context.Calendar);
        return decision.DueOn.TryGet(out var due) && (end <= due).IsTrue ? decision.DueOn : end;
    }
}
