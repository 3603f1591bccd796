using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class AdmissionPrecedesBuildingTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Ledger = LedgerStatus.Listed, State = AppState.Running, Form = AppForm.App, Audience = AppAudience.Customer, OwnerUnit = (Ref<OrgUnit>)"u-retail", LedgerReviewedOn = Day(2025, 1, 15), ConstructionStartedOn = Day(2024, 10, 1), FirstReleasedOn = Day(2025, 3, 1), ResponsiblePerson = (Ref<Person>)"p-li" };
    private static readonly AdmissionDecision Admitted = new() { Id = "ad1", Application = App, Result = DecisionResult.Approved, DecidedOn = Day(2024, 10, 1) };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new AdmissionPrecedesBuilding(), At(2025, 6, 30));

    [Fact]
    public void An_approval_on_the_first_day_of_building_satisfies() =>
        Trial.With(App, Admitted).Satisfies();

    [Fact]
    public void An_approval_one_day_late_is_a_breach() =>
        Trial.With(App, Admitted with { DecidedOn = Day(2024, 10, 2) }).Complete<AdmissionDecision>().Breaches(null, "late").HasSeverity(Severity.High);

    [Fact]
    public void An_approval_after_the_release_is_a_breach() =>
        Trial.With(App with { ConstructionStartedOn = Fact<DateOnly>.Absent }, Admitted with { DecidedOn = Day(2025, 3, 2) }).Complete<AdmissionDecision>().Breaches(null, "late");

    [Fact]
    public void No_decision_in_a_complete_list_is_a_breach() =>
        Trial.With(App).Complete<AdmissionDecision>().Breaches(null, "missing");

    [Fact]
    public void A_rejection_is_no_admission() =>
        Trial.With(App, Admitted with { Result = DecisionResult.Rejected }).Complete<AdmissionDecision>().Breaches(null, "missing");

    [Fact]
    public void An_application_found_outside_is_a_breach() =>
        Trial.With(App with { Ledger = LedgerStatus.DiscoveredOutside }).Breaches();

    [Fact]
    public void A_proposal_needs_no_admission_yet() =>
        Trial.With(App with { State = AppState.Proposed }).DoesNotApply();

    [Fact]
    public void No_decision_in_an_open_list_is_undetermined() =>
        Trial.With(App).Undetermined(missing: "admissionDecisions");

    [Fact]
    public void An_unrecorded_day_is_undetermined() =>
        Trial.With(App, Admitted with { DecidedOn = default }).Complete<AdmissionDecision>().Undetermined(missing: "ad1: decidedOn");

    private static readonly MobileApplication Old = App with { ConstructionStartedOn = Day(2019, 1, 1), FirstReleasedOn = Day(2019, 6, 1) };

    private static RuleHarness<MobileApplication> Stock => Trial.With(Old).Complete<AdmissionDecision>();

    [Fact]
    public void What_was_running_before_the_Notice_is_satisfied_once_it_is_admitted() =>
        Stock.With(Admitted with { DecidedOn = Day(2024, 12, 1) }).Satisfies();

    [Fact]
    public void What_was_running_before_the_Notice_is_satisfied_by_an_admission_before_the_Notice_too() =>
        Stock.With(Admitted with { DecidedOn = Day(2018, 12, 1) }).Satisfies();

    [Fact]
    public void An_admission_that_is_planned_is_none_yet() =>
        Stock.With(Admitted with { DecidedOn = Day(2025, 7, 1) }).IsNotYetDue();

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void What_was_running_before_the_Notice_is_not_due_until_the_end_of_the_stock_term(int day) => Stock.At(At(2025, 9, day, 23, 59)).IsNotYetDue();

    [Fact]
    public void What_was_running_before_the_Notice_is_a_breach_from_the_day_after_the_stock_term()
    {
        Stock.At(At(2025, 9, 13, 0)).Breaches(null, "missing").UsesLimit(LimitKind.Institution);
        Stock.At(At(2026, 6, 30)).With(Admitted with { DecidedOn = Day(2026, 6, 29) }).Satisfies();
    }

    [Fact]
    public void The_stock_term_is_the_institutions_own() => Stock.At(At(2025, 9, 13, 0)).Set("stockTerm", "18 months").IsNotYetDue();

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void An_application_of_the_day_of_the_Notice_is_none_of_the_stock(int day, bool isStock)
    {
        var trial = Stock.With(Old with { ConstructionStartedOn = Day(2024, 9, day), FirstReleasedOn = Day(2025, 3, 1) });
        _ = isStock ? trial.IsNotYetDue() : trial.Breaches(null, "missing");
    }

    [Fact]
    public void What_ended_needs_no_admission_any_more_where_it_was_running_before_the_Notice() =>
        Stock.At(At(2026, 6, 30)).With(Old with { State = AppState.Terminated }).DoesNotApply();

    [Fact]
    public void Whether_it_was_running_before_is_asked_while_the_term_runs() =>
        Stock.With(Old with { ConstructionStartedOn = default, FirstReleasedOn = Day(2025, 3, 1) }).Undetermined(missing: "constructionStartedOn");

    [Fact]
    public void One_found_outside_that_was_live_before_the_Notice_has_the_stock_term() =>
        Trial.With(Old with { Ledger = LedgerStatus.DiscoveredOutside }).IsNotYetDue();
}
