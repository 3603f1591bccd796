using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class ExactlyOneLeadDepartmentTests
{
    private static readonly Institution Bank = new() { Id = "bank", Name = "某银行" };
    private static readonly RoleAppointment Lead = new() { Id = "r1", Role = RoleKind.LeadDepartment, Unit = (Ref<OrgUnit>)"u-it", Application = Fact<Ref<MobileApplication>>.Absent, Scope = Fact<string>.Absent, ValidFrom = Day(2024, 10, 1), ValidThrough = Fact<DateOnly>.Absent };

    private static RuleHarness<Institution> Trial => RuleTrial.Of(new ExactlyOneLeadDepartment(), At(2025, 6, 30));

    [Fact]
    public void One_appointment_satisfies() =>
        Trial.With(Bank, Lead).Complete<RoleAppointment>().Satisfies();

    [Fact]
    public void No_appointment_in_a_complete_list_is_open_in_the_stock_term_and_a_breach_after_it()
    {
        var none = Trial.With(Bank).Complete<RoleAppointment>();
        none.At(At(2025, 9, 11)).IsNotYetDue();
        none.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        none.At(At(2025, 9, 13, 0)).Breaches(null, "missing").HasSeverity(Severity.High);
    }

    [Fact]
    public void No_appointment_in_an_open_list_is_undetermined() =>
        Trial.With(Bank).Undetermined(missing: "roleAppointments");

    [Fact]
    public void Two_departments_on_one_day_are_a_breach() =>
        Trial.With(Bank, Lead, Lead with { Id = "r2", Unit = (Ref<OrgUnit>)"u-digital" }).Complete<RoleAppointment>().Breaches(null, "overlap");

    [Fact]
    public void A_handover_without_overlap_satisfies() =>
        Trial.With(Bank, Lead with { ValidThrough = Day(2025, 6, 29) }, Lead with { Id = "r2", Unit = (Ref<OrgUnit>)"u-digital", ValidFrom = Day(2025, 6, 30) }).Complete<RoleAppointment>().Satisfies();

    [Fact]
    public void An_appointment_that_ends_on_the_day_is_a_breach() =>
        Trial.With(Bank, Lead with { ValidThrough = Day(2025, 6, 29) }).Complete<RoleAppointment>().Breaches();

    [Fact]
    public void An_appointment_from_the_day_after_is_none_yet()
    {
        Trial.With(Bank, Lead with { ValidFrom = Day(2025, 7, 1) }).Complete<RoleAppointment>().IsNotYetDue();
        Trial.At(At(2026, 6, 30)).With(Bank, Lead with { ValidFrom = Day(2026, 7, 1) }).Complete<RoleAppointment>().Breaches();
    }

    [Fact]
    public void An_unrecorded_start_is_undetermined() =>
        Trial.With(Bank, Lead with { ValidFrom = default }).Complete<RoleAppointment>().Undetermined(missing: "r1: validFrom");

    [Fact]
    public void Departments_that_lead_for_the_parent_and_for_a_subsidiary_do_not_overlap() =>
        Trial.With(Bank, Lead, Lead with { Id = "r2", Unit = (Ref<OrgUnit>)"u-sub", Scope = "消费金融子公司" }).Complete<RoleAppointment>().Satisfies().HasPastGaps();

    [Fact]
    public void Whether_two_departments_lead_for_the_same_scope_is_asked() =>
        Trial.With(Bank, Lead, Lead with { Id = "r2", Unit = (Ref<OrgUnit>)"u-sub", Scope = default }).Complete<RoleAppointment>().Undetermined(missing: "r2: scope");

    [Fact]
    public void An_overlap_that_is_over_is_told_as_past() =>
        Trial.With(Bank, Lead with { ValidThrough = Day(2025, 1, 31) }, Lead with { Id = "r2", Unit = (Ref<OrgUnit>)"u-digital", ValidFrom = Day(2025, 1, 1) })
            .Complete<RoleAppointment>().Satisfies().HasPastGaps(null, new PastPeriod(Day(2025, 1, 1), Day(2025, 1, 31)));

    [Fact]
    public void An_overlap_is_past_from_the_day_on_which_one_of_the_two_ended()
    {
        var trial = Trial.With(Bank, Lead with { ValidThrough = Day(2025, 1, 31) }, Lead with { Id = "r2", Unit = (Ref<OrgUnit>)"u-digital", ValidFrom = Day(2025, 1, 1) }).Complete<RoleAppointment>();
        trial.At(At(2025, 1, 31, 23, 59)).Breaches(null, "overlap").HasPastGaps();
        trial.At(At(2025, 2, 1, 0)).Satisfies().HasPastGaps(null, new PastPeriod(Day(2025, 1, 1), Day(2025, 1, 31)));
    }

    [Fact]
    public void An_overlap_before_the_Notice_is_not_told_and_one_that_reached_into_it_is_cut()
    {
        var second = Lead with { Id = "r2", Unit = (Ref<OrgUnit>)"u-digital", ValidFrom = Day(2020, 2, 1) };
        Trial.With(Bank, Lead with { ValidFrom = Day(2020, 1, 1), ValidThrough = Day(2024, 9, 11) }, second).Complete<RoleAppointment>().Satisfies().HasPastGaps();
        Trial.With(Bank, Lead with { ValidFrom = Day(2020, 1, 1), ValidThrough = Day(2024, 9, 12) }, second).Complete<RoleAppointment>()
            .Satisfies().HasPastGaps(null, new PastPeriod(Day(2024, 9, 12), Day(2024, 9, 12)));
    }

    [Fact]
    public void A_time_without_a_lead_department_that_is_over_is_told_as_past() =>
        Trial.With(Bank, Lead with { ValidThrough = Day(2024, 12, 31) }, Lead with { Id = "r2", Unit = (Ref<OrgUnit>)"u-digital", ValidFrom = Day(2025, 1, 11) })
            .Complete<RoleAppointment>().Satisfies().HasPastGaps(null, new PastPeriod(Day(2025, 1, 1), Day(2025, 1, 10)));
}
