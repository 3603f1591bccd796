using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class AdaptationHasBothPlansTests
{
    private static readonly AdaptationProject Project = new() { Id = "p", Application = "app", StartedOn = Day(2025, 5, 1), PlanApprovedOn = Day(2025, 5, 1), EmergencyPlanApprovedOn = Day(2025, 4, 30) };

    private static RuleHarness<AdaptationProject> Trial => RuleTrial.Of(new AdaptationHasBothPlans(), At(2025, 6, 30)).With(Project);

    [Fact]
    public void Both_plans_by_the_start_satisfy() => Trial.Satisfies();

    [Fact]
    public void A_plan_the_day_after_is_a_breach() => Trial.With(Project with { PlanApprovedOn = Day(2025, 5, 2) }).Breaches(keys: ["plan"]);

    [Fact]
    public void No_emergency_plan_is_a_breach() => Trial.With(Project with { EmergencyPlanApprovedOn = Fact<DateOnly>.Absent }).Breaches(keys: ["emergencyPlan"]).HasSeverity(Severity.Medium);

    [Fact]
    public void Work_that_has_not_started_is_out_of_scope() => Trial.With(Project with { StartedOn = Fact<DateOnly>.Absent }).DoesNotApply();

    [Fact]
    public void An_unknown_plan_is_undetermined() => Trial.With(Project with { PlanApprovedOn = default }).Undetermined(missing: "planApprovedOn");

    [Fact]
    public void Work_started_the_day_before_the_notice_is_left_aside() =>
        Trial.With(Project with { StartedOn = Day(2024, 9, 11), PlanApprovedOn = Fact<DateOnly>.Absent }).DoesNotApply();

    [Fact]
    public void Work_started_on_the_day_of_the_notice_is_judged() =>
        Trial.With(Project with { StartedOn = Day(2024, 9, 12), PlanApprovedOn = Fact<DateOnly>.Absent, EmergencyPlanApprovedOn = Day(2024, 9, 12) }).Breaches(keys: ["plan"]);

    [Fact]
    public void Work_planned_for_tomorrow_is_out_of_scope() => Trial.With(Project with { StartedOn = Day(2025, 7, 1), PlanApprovedOn = Fact<DateOnly>.Absent }).DoesNotApply();
}
