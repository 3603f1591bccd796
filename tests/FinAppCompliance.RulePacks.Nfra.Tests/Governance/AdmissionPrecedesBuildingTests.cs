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
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Ledger = LedgerStatus.Listed, State = AppState.Running, Form = AppForm.App, Audience = AppAudience.Customer, OwnerUnit = (Ref<OrgUnit>)"u-retail", LedgerReviewedOn = Day(2025, 1, 15), ConstructionStartedOn = Day(2023, 3, 1), FirstReleasedOn = Day(2023, 9, 1), ResponsiblePerson = (Ref<Person>)"p-li" };
    private static readonly AdmissionDecision Admitted = new() { Id = "ad1", Application = App, Result = DecisionResult.Approved, DecidedOn = Day(2023, 3, 1) };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new AdmissionPrecedesBuilding(), At(2025, 6, 30));

    [Fact]
    public void An_approval_on_the_first_day_of_building_satisfies() =>
        Trial.With(App, Admitted).Satisfies();

    [Fact]
    public void An_approval_one_day_late_is_a_breach() =>
        Trial.With(App, Admitted with { DecidedOn = Day(2023, 3, 2) }).Complete<AdmissionDecision>().Breaches(null, "late").HasSeverity(Severity.High);

    [Fact]
    public void An_approval_after_the_release_is_a_breach() =>
        Trial.With(App with { ConstructionStartedOn = Fact<DateOnly>.Absent }, Admitted with { DecidedOn = Day(2023, 9, 2) }).Complete<AdmissionDecision>().Breaches(null, "late");

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
}
