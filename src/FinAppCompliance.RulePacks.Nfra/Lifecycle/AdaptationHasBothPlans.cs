using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires a plan and an emergency plan before adaptation work starts (article 10).</summary>
internal sealed class AdaptationHasBothPlans : IComplianceRule<AdaptationProject>
{
    private static readonly BilingualText NotStarted = new("适配改造尚未开始", "the work has not started");
    private static readonly BilingualText NoPlan = new("启动前无经批准的适配方案", "the work started without an approved plan");
    private static readonly BilingualText NoEmergencyPlan = new("启动前无经批准的应急预案", "the work started without an approved emergency plan");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-10.4",
        Severity = Severity.Medium,
        Title = new("适配改造有方案和应急预案", "adaptation work has a plan and an emergency plan"),
        Remediation = new(
            "补齐适配方案和应急预案，如实注明补办日期和原因，不得倒签",
            "approve the missing plan, state the true date and reason of the late step, and do not backdate"),
        Arising = DutyArising.On<AdaptationProject>("startedOn", static project => project.StartedOn),
    }.Describe();

    public Verdict Evaluate(in RuleContext<AdaptationProject> context)
    {
        var project = context.Subject;
        var started = project.StartedOn;
        return context.When(started.IsBy(context.Today), NotStarted).With("startedOn", started)
            .Require(IsBy(project.PlanApprovedOn, started), NoPlan, "plan").With("planApprovedOn", project.PlanApprovedOn)
            .Require(IsBy(project.EmergencyPlanApprovedOn, started), NoEmergencyPlan, "emergencyPlan")
            .With("emergencyPlanApprovedOn", project.EmergencyPlanApprovedOn);
    }

    private static Tri IsBy(Fact<DateOnly> approved, Fact<DateOnly> started) => approved.Exists & (started.HasValue ? approved <= started.Value : Tri.Unknown);
}
