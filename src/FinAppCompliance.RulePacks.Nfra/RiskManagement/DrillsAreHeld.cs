using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires periodic drills for running applications (article 15).</summary>
internal sealed class DrillsAreHeld : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not in service");
    private static readonly BilingualText Overdue = new("未按期演练", "no drill within the cycle");

    private static readonly RuleParameter<TimeLimit> Cycle = OwnLimits.Time("drillCycle", 12, TimeUnit.Months, "应急演练周期", "cycle of drills");

    private static readonly BilingualText Unfinished = new("演练发现的问题逾期未整改", "lessons of a drill are overdue");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-15.4",
        Severity = Severity.Medium,
        Title = new("定期开展应急演练并落实整改", "drills are held periodically and their lessons carried out"),
        Remediation = new("组织应急演练，形成演练报告并跟踪整改", "hold the drill, report on it and carry out its lessons"),
        Needs = [FactNeed.Naming(Drill.ByApplication)],
        Parameters = [Cycle, Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var drills = context.Naming(Drill.ByApplication);
        var held = context.Every(context.Parameters.Get(Cycle), application.FirstReleasedOn)
            .MetByAny(drills, true, static (_, always) => always, static drill => drill.DrilledOn);
        var draft = context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(held, Overdue).Under(Cycle).With("firstReleasedOn", application.FirstReleasedOn).With("drills", drills);
        foreach (var drill in drills)
        {
            draft = draft.With("applications", drill.Applications, drill.Id).With("drilledOn", drill.DrilledOn, drill.Id);
        }

        return FollowedUp(draft, drills, context);
    }

    // Lessons of a drill before the commencement belong to no duty of the Notice.
    private static VerdictDraft FollowedUp(VerdictDraft draft, Records<Drill> drills, scoped in RuleContext<MobileApplication> context)
    {
        draft = draft.Require(drills.IsComplete ? Tri.True : Tri.Unknown, Unfinished, "follow-up").With("drills", drills);
        foreach (var drill in drills)
        {
            var isOurs = drill.Applications.Contains(new Ref<MobileApplication>(context.Subject.Id)) & context.ArisesInForce(drill.DrilledOn);
            var isDone = drill.OpenFollowUps == 0;
            var hasDay = isDone.IsTrue ? Tri.False : drill.FollowUpDueOn.Exists;
            draft = draft.Require(context.Term(drill.DrilledOn, drill.FollowUpDueOn).MetIf(isDone).If(isOurs & hasDay), Unfinished, "follow-up")
                .With("applications", drill.Applications, drill.Id).With("drilledOn", drill.DrilledOn, drill.Id)
                .With("openFollowUps", drill.OpenFollowUps, drill.Id).With("followUpDueOn", drill.FollowUpDueOn, drill.Id);
        }

        return draft;
    }
}
