using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class PlanCoversApplicationsTests
{
    private static readonly Institution Bank = new() { Id = "bank", Name = "某银行" };
    private static readonly PolicyDocument Policy = new() { Id = "p1", Kind = PolicyKind.DigitalTransformationPlan, ApprovalLevel = ApprovalLevel.Board, Covers = [PolicyTopic.MobileApplications], ValidFrom = Day(2024, 1, 1), ValidThrough = Fact<DateOnly>.Absent };

    private static RuleHarness<Institution> Trial => RuleTrial.Of(new PlanCoversApplications(), At(2025, 6, 30));

    [Fact]
    public void A_plan_that_covers_applications_satisfies() =>
        Trial.With(Bank, Policy).Satisfies();

    [Fact]
    public void No_plan_is_a_breach() =>
        Trial.With(Bank).Complete<PolicyDocument>().Breaches(null, "missing").HasSeverity(Severity.Medium);

    [Fact]
    public void A_silent_plan_is_a_breach() =>
        Trial.With(Bank, Policy with { Covers = [PolicyTopic.Training] }).Complete<PolicyDocument>().Breaches(null, "silent");

    [Fact]
    public void A_plan_that_ended_on_the_day_is_a_breach() =>
        Trial.With(Bank, Policy with { ValidThrough = Day(2025, 6, 29) }).Complete<PolicyDocument>().Breaches(null, "missing");

    [Fact]
    public void A_plan_that_ends_the_day_after_satisfies() =>
        Trial.With(Bank, Policy with { ValidThrough = Day(2025, 6, 30) }).Satisfies();

    [Fact]
    public void A_plan_without_recorded_topics_is_undetermined() =>
        Trial.With(Bank, Policy with { Covers = default }).Undetermined(missing: "p1: covers");
}
