using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class TerminationRestsOnExitDecisionTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Ledger = LedgerStatus.Listed, State = AppState.Terminated, TerminatedOn = Day(2025, 3, 1), OwnerUnit = (Ref<OrgUnit>)"u-retail", TechnologyUnit = (Ref<OrgUnit>)"u-it", Audience = AppAudience.Customer, AllowsMinors = true, FirstReleasedOn = Day(2023, 9, 1) };
    private static readonly ExitDecision Exit = new() { Id = "e1", Application = App, Result = DecisionResult.Approved, DecidedOn = Day(2025, 3, 1) };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new TerminationRestsOnExitDecision(), At(2025, 6, 30));

    [Fact]
    public void A_decision_on_the_day_of_termination_satisfies() =>
        Trial.With(App, Exit).Satisfies();

    [Fact]
    public void A_decision_one_day_late_is_a_breach() =>
        Trial.With(App, Exit with { DecidedOn = Day(2025, 3, 2) }).Complete<ExitDecision>().Breaches().HasSeverity(Severity.Medium);

    [Fact]
    public void No_decision_is_a_breach() =>
        Trial.With(App).Complete<ExitDecision>().Breaches();

    [Fact]
    public void A_running_application_is_not_judged() =>
        Trial.With(App with { State = AppState.Running }).DoesNotApply();

    [Fact]
    public void An_open_list_is_undetermined() =>
        Trial.With(App).Undetermined(missing: "exitDecisions");

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void A_termination_before_the_Notice_is_not_judged(int day, bool isJudged)
    {
        var trial = Trial.With(App with { TerminatedOn = Day(2024, 9, day) }).Complete<ExitDecision>();
        _ = isJudged ? trial.Breaches() : trial.DoesNotApply();
    }

    [Fact]
    public void An_application_being_terminated_needs_a_decision_too() =>
        Trial.With(App with { State = AppState.Terminating, TerminatedOn = Fact<DateOnly>.Absent }).Complete<ExitDecision>().Breaches();

    [Fact]
    public void A_termination_without_a_day_is_undetermined() =>
        Trial.With(App with { TerminatedOn = default }, Exit).Undetermined(missing: "terminatedOn");
}
