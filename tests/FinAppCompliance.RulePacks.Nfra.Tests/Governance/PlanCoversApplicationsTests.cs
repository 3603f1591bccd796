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
    private static readonly PolicyDocument Policy = new() { Id = "p1", Kind = PolicyKind.DigitalTransformationPlan, ApprovalLevel = ApprovalLevel.Board, Covers = [PolicyTopic.MobileApplications], ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };

    private static RuleHarness<Institution> Trial => RuleTrial.Of(new PlanCoversApplications(), At(2025, 6, 30));

    [Fact]
    public void A_plan_that_covers_applications_satisfies() =>
        Trial.With(Bank, Policy).Satisfies();

    [Fact]
    public void No_plan_is_open_in_the_stock_term_and_a_breach_after_it()
    {
        Trial.With(Bank).Complete<PolicyDocument>().At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        Trial.With(Bank).Complete<PolicyDocument>().At(At(2025, 9, 13, 0)).Breaches(null, "missing").HasSeverity(Severity.Medium);
    }

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

    [Fact]
    public void A_silent_plan_from_before_the_Notice_is_revised_by_the_end_of_the_stock_term()
    {
        var silent = Trial.With(Bank, Policy with { ValidFrom = Day(2024, 9, 11), Covers = [PolicyTopic.Training] }).Complete<PolicyDocument>();
        silent.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        silent.At(At(2025, 9, 13, 0)).Breaches(null, "silent").UsesLimit(LimitKind.Institution);
        silent.With(Policy with { ValidFrom = Day(2024, 9, 12), Covers = [PolicyTopic.Training] }).Breaches(null, "silent");
    }

    [Fact]
    public void A_plan_that_covers_applications_satisfies_beside_a_silent_one() =>
        Trial.With(Bank, Policy, Policy with { Id = "p2", Covers = [PolicyTopic.Training] }).Complete<PolicyDocument>().Satisfies();
}
