using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class ApplicationHasResponsiblePersonTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Ledger = LedgerStatus.Listed, State = AppState.Running, Form = AppForm.App, Audience = AppAudience.Customer, OwnerUnit = (Ref<OrgUnit>)"u-retail", LedgerReviewedOn = Day(2025, 1, 15), ConstructionStartedOn = Day(2023, 3, 1), FirstReleasedOn = Day(2024, 9, 12), ResponsiblePerson = (Ref<Person>)"p-li" };
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
    public void A_day_without_an_appointment_is_a_breach_on_that_day() =>
        Trial.With(App, Li, Office with { ValidThrough = Day(2025, 6, 29) }, Office with { Id = "r2", ValidFrom = Day(2025, 7, 1) }).Complete<RoleAppointment>().Breaches(null, "gap").HasPastGaps();

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
    public void Appointments_in_an_open_list_are_undetermined_unless_one_of_the_person_is_in_force()
    {
        Trial.With(App, Li).Undetermined(missing: "roleAppointments");
        Trial.With(App, Li, Office).Satisfies();
    }

    [Fact]
    public void A_person_not_in_the_register_is_undetermined() =>
        Trial.With(App, Office).Complete<RoleAppointment>().Undetermined(missing: "p-li: employedFrom");

    [Fact]
    public void A_gap_after_the_Notice_is_told_as_past_and_breaks_nothing_today() =>
        Between(Day(2024, 10, 1), Day(2024, 10, 10)).Satisfies().HasPastGaps(null, new PastPeriod(Day(2024, 10, 1), Day(2024, 10, 9)));

    [Fact]
    public void A_gap_of_nine_days_in_January_2020_is_not_told() => Between(Day(2020, 1, 1), Day(2020, 1, 10)).Satisfies().HasPastGaps();

    [Fact]
    public void A_gap_that_began_before_the_Notice_is_told_from_the_Notice_on()
    {
        Between(Day(2024, 8, 1), Day(2024, 9, 12)).Satisfies().HasPastGaps();
        Between(Day(2024, 8, 1), Day(2024, 9, 13)).Satisfies().HasPastGaps(null, new PastPeriod(Day(2024, 9, 12), Day(2024, 9, 12)));
    }

    [Fact]
    public void Two_gaps_are_told_one_by_one() =>
        Trial.With(App, Li, Office with { ValidThrough = Day(2024, 9, 30) }, Office with { Id = "r2", ValidFrom = Day(2024, 10, 3), ValidThrough = Day(2024, 10, 31) }, Office with { Id = "r3", ValidFrom = Day(2024, 12, 1) })
            .Complete<RoleAppointment>().Satisfies().HasPastGaps(null, new PastPeriod(Day(2024, 10, 1), Day(2024, 10, 2)), new PastPeriod(Day(2024, 11, 1), Day(2024, 11, 30)));

    [Fact]
    public void An_appointment_of_another_person_contradicts_the_ledger() =>
        Trial.With(App, Li, Office with { Person = (Ref<Person>)"p-wang" }).Complete<RoleAppointment>().Breaches(null, "appointment").Says(Language.Chinese, "台账所列责任人与现行任命不一致");

    [Fact]
    public void An_appointment_of_two_persons_agrees_with_a_ledger_that_names_one() =>
        Trial.With(App, Li, Office, Office with { Id = "r2", Person = (Ref<Person>)"p-wang" }).Complete<RoleAppointment>().Satisfies();

    [Fact]
    public void An_appointment_without_a_recorded_person_is_undetermined() =>
        Trial.With(App, Li, Office with { Person = default }).Complete<RoleAppointment>().Undetermined(missing: "r1: person");

    [Fact]
    public void An_appointment_for_another_application_says_nothing() =>
        Trial.With(App, Li, Office with { Application = (Ref<MobileApplication>)"other", Person = (Ref<Person>)"p-wang" }).Complete<RoleAppointment>().Satisfies();

    private static RuleHarness<MobileApplication> Between(DateOnly end, DateOnly next) =>
        Trial.With(App, Li, Office with { ValidFrom = Day(2018, 1, 1), ValidThrough = end.AddDays(-1) }, Office with { Id = "r2", ValidFrom = next }).Complete<RoleAppointment>();

    [Fact]
    public void An_application_from_before_the_Notice_has_the_stock_term()
    {
        var old = Trial.With(App with { FirstReleasedOn = Day(2024, 9, 11), ResponsiblePerson = Fact<Ref<Person>>.Absent }).Complete<RoleAppointment>();
        old.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        old.At(At(2025, 9, 13, 0)).Breaches(null, "unnamed").UsesLimit(LimitKind.Institution);
    }
}
