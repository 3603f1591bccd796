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
    private static readonly RoleAppointment Lead = new() { Id = "r1", Role = RoleKind.LeadDepartment, Unit = (Ref<OrgUnit>)"u-it", Application = Fact<Ref<MobileApplication>>.Absent, ValidFrom = Day(2024, 10, 1), ValidThrough = Fact<DateOnly>.Absent };

    private static RuleHarness<Institution> Trial => RuleTrial.Of(new ExactlyOneLeadDepartment(), At(2025, 6, 30));

    [Fact]
    public void One_appointment_satisfies() =>
        Trial.With(Bank, Lead).Complete<RoleAppointment>().Satisfies();

    [Fact]
    public void No_appointment_in_a_complete_list_is_a_breach() =>
        Trial.With(Bank).Complete<RoleAppointment>().Breaches(null, "missing").HasSeverity(Severity.High);

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
    public void An_appointment_from_the_day_after_is_a_breach() =>
        Trial.With(Bank, Lead with { ValidFrom = Day(2025, 7, 1) }).Complete<RoleAppointment>().Breaches();

    [Fact]
    public void An_unrecorded_start_is_undetermined() =>
        Trial.With(Bank, Lead with { ValidFrom = default }).Complete<RoleAppointment>().Undetermined(missing: "r1: validFrom");
}
