using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Continuity;
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
        Remediation = new("安排并完成", "plan it and do it"),
        Needs = [FactNeed.Naming(Drill.ByApplication)],
        Parameters = [Cycle],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var records = context.Naming(Drill.ByApplication);
        return context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(records.Any((Limit: context.Parameters.Get(Cycle), context.Today, context.Calendar), static (record, asked) => Recency.IsWithin(record.DrilledOn, asked.Limit, asked.Today, asked.Calendar)), Overdue).With("drills", records).Under(Cycle)
            .Require(records.All(context.Today, static (drill, day) => drill.OpenFollowUps == 0 | !(drill.FollowUpDueOn.Exists & drill.FollowUpDueOn < day)), Unfinished, "follow-up").With("drills", records);
    }
}
