using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class ApplicationHasResponsiblePersonTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Ledger = LedgerStatus.Listed, State = AppState.Running, Form = AppForm.App, Audience = AppAudience.Customer, OwnerUnit = (Ref<OrgUnit>)"u-retail", LedgerReviewedOn = Day(2025, 1, 15), ConstructionStartedOn = Day(2023, 3, 1), FirstReleasedOn = Day(2023, 9, 1), ResponsiblePerson = (Ref<Person>)"p-li" };
    private static readonly Person Li = new() { Id = "p-li", Name = "李某", EmployedFrom = Day(2018, 1, 1), EmployedThrough = Fact<DateOnly>.Absent };
    private static readonly RoleAppointment Office = new() { Id = "r1", Role = RoleKind.ResponsiblePerson, Application = (Ref<MobileApplication>)"app", Person = (Ref<Person>)"p-li", ValidFrom = Day(2023, 3, 1), ValidThrough = Fact<DateOnly>.Absent };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new ApplicationHasResponsiblePerson(), At(2025, 6, 30));

    [Fact]
    public void An_employed_person_without_gaps_satisfies() =>
        Trial.With(App, Li, Office).Complete<RoleAppointment>().Satisfies();

    [Fact]
    public void No_person_is_a_breach() =>
        Trial.With(App with { ResponsiblePerson = Fact<Ref<Person>>.Absent }, Office).Complete<RoleAppointment>().Breaches(null, "unnamed").HasSeverity(Severity.High);

    [Fact]
    public void A_person_who_left_on_the_day_is_a_breach() =>
        Trial.With(App, Li with { EmployedThrough = Day(2025, 6, 29) }, Office).Complete<RoleAppointment>().Breaches(null, "left");

    [Fact]
    public void A_person_who_leaves_the_day_after_satisfies() =>
        Trial.With(App, Li with { EmployedThrough = Day(2025, 6, 30) }, Office).Complete<RoleAppointment>().Satisfies();

    [Fact]
    public void A_day_without_an_appointment_is_a_breach() =>
        Trial.With(App, Li, Office with { ValidThrough = Day(2023, 12, 31) }, Office with { Id = "r2", ValidFrom = Day(2024, 1, 2) }).Complete<RoleAppointment>().Breaches(null, "gap");

    [Fact]
    public void A_handover_on_the_same_day_satisfies() =>
        Trial.With(App, Li, Office with { ValidThrough = Day(2023, 12, 31) }, Office with { Id = "r2", ValidFrom = Day(2024, 1, 1) }).Complete<RoleAppointment>().Satisfies();

    [Fact]
    public void An_application_found_outside_is_a_breach() =>
        Trial.With(App with { Ledger = LedgerStatus.DiscoveredOutside }).Breaches();

    [Fact]
    public void An_ended_application_is_not_judged() =>
        Trial.With(App with { State = AppState.Terminated }).DoesNotApply();

    [Fact]
    public void Appointments_in_an_open_list_are_undetermined() =>
        Trial.With(App, Li, Office).Undetermined(missing: "roleAppointments");

    [Fact]
    public void A_person_not_in_the_register_is_undetermined() =>
        Trial.With(App, Office).Complete<RoleAppointment>().Undetermined(missing: "p-li: employedFrom");
}
