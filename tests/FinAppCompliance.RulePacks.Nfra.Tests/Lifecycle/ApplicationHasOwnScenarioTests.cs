using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class ApplicationHasOwnScenarioTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", State = AppState.Running, Audience = AppAudience.Customer, AllowsMinors = true };
    private static readonly BusinessScenario Scenario = new() { Id = "bs", Name = "开户", Application = App, IsEndToEnd = true, IsIndependent = true };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new ApplicationHasOwnScenario(), At(2025, 6, 30));

    [Fact]
    public void A_complete_and_independent_scenario_satisfies() =>
        Trial.With(App, Scenario).Satisfies();

    [Fact]
    public void Without_one_it_asks_for_review() =>
        Trial.With(App, Scenario with { IsIndependent = false }).Complete<BusinessScenario>().NeedsReview();

    [Fact]
    public void An_open_list_is_undetermined() =>
        Trial.With(App).Undetermined(missing: "businessScenarios");

    [Fact]
    public void An_application_that_does_not_run_is_not_judged() =>
        Trial.With(App with { State = AppState.Archived }).DoesNotApply();
}
