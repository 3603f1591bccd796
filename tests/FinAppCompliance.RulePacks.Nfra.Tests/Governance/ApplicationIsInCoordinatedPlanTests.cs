using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class ApplicationIsInCoordinatedPlanTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Ledger = LedgerStatus.Listed, State = AppState.Running, OwnerUnit = (Ref<OrgUnit>)"u-retail", TechnologyUnit = (Ref<OrgUnit>)"u-it", Audience = AppAudience.Customer, AllowsMinors = true, ConstructionStartedOn = Day(2024, 10, 1), FirstReleasedOn = Day(2025, 3, 1) };
    private static readonly PlannedConstruction Plan = new() { Id = "pl", Application = (Ref<MobileApplication>)"app", Coordinated = true };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new ApplicationIsInCoordinatedPlan(), At(2025, 6, 30));

    [Fact]
    public void A_coordinated_plan_satisfies() =>
        Trial.With(App, Plan).Satisfies();

    [Fact]
    public void No_plan_is_a_breach() =>
        Trial.With(App).Complete<PlannedConstruction>().Breaches(null, "missing").HasSeverity(Severity.Medium);

    [Fact]
    public void An_uncoordinated_plan_is_a_breach() =>
        Trial.With(App, Plan with { Coordinated = false }).Complete<PlannedConstruction>().Breaches(null, "coordination");

    [Fact]
    public void An_application_found_outside_is_a_breach() =>
        Trial.With(App with { Ledger = LedgerStatus.DiscoveredOutside }).Breaches();

    [Fact]
    public void An_ended_application_is_not_judged() =>
        Trial.With(App with { State = AppState.Archived }).DoesNotApply();

    [Fact]
    public void An_open_list_is_undetermined() =>
        Trial.With(App).Undetermined(missing: "plannedConstructions");

    [Fact]
    public void An_application_from_before_the_Notice_is_put_into_a_plan_by_the_end_of_the_stock_term()
    {
        var stock = Trial.With(App with { ConstructionStartedOn = Day(2019, 1, 1), FirstReleasedOn = Day(2019, 6, 1) }).Complete<PlannedConstruction>();
        stock.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        stock.At(At(2025, 9, 12, 23, 59)).With(Plan with { Coordinated = false }).IsNotYetDue();
        stock.At(At(2025, 9, 13, 0)).Breaches(null, "missing").UsesLimit(LimitKind.Institution);
        stock.At(At(2025, 9, 13, 0)).With(Plan).Satisfies();
    }
}
