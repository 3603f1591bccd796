using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class ApplicationHasManagingDepartmentTests
{
    private static readonly OrgUnit Retail = new() { Id = "u-retail", Name = "零售部", ActiveFrom = Day(2020, 1, 1), ActiveThrough = Fact<DateOnly>.Absent };
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Ledger = LedgerStatus.Listed, FirstReleasedOn = Day(2024, 9, 12), ManagingUnit = (Ref<OrgUnit>)"u-retail" };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new ApplicationHasManagingDepartment(), At(2025, 6, 30)).Complete<RoleAppointment>();

    [Fact]
    public void An_existing_department_satisfies() => Trial.With(App, Retail).Satisfies();

    [Fact]
    public void No_department_is_a_breach() => Trial.With(App with { ManagingUnit = Fact<Ref<OrgUnit>>.Absent }).Breaches().Says(Language.Chinese, "未明确管理部门");

    [Fact]
    public void A_department_dissolved_on_the_day_is_a_breach() => Trial.With(App, Retail with { ActiveThrough = Day(2025, 6, 29) }).Breaches();

    [Fact]
    public void A_department_dissolved_the_day_after_satisfies() => Trial.With(App, Retail with { ActiveThrough = Day(2025, 6, 30) }).Satisfies();

    [Fact]
    public void An_application_found_outside_the_ledger_is_a_breach() =>
        Trial.With(new MobileApplication { Id = "app", Name = "某小程序", Ledger = LedgerStatus.DiscoveredOutside }).Breaches();

    [Fact]
    public void An_unrecorded_department_is_undetermined() => Trial.With(App with { ManagingUnit = default }).Undetermined(missing: "managingUnit");

    [Fact]
    public void A_department_that_is_not_in_the_register_is_undetermined() => Trial.With(App).Undetermined();

    private static readonly RoleAppointment Appointed = new() { Id = "r1", Role = RoleKind.ManagingDepartment, Application = (Ref<MobileApplication>)"app", Unit = (Ref<OrgUnit>)"u-retail", ValidFrom = Day(2023, 3, 1), ValidThrough = Fact<DateOnly>.Absent };

    [Fact]
    public void An_appointment_of_the_same_department_satisfies() => Trial.With(App, Retail, Appointed).Satisfies();

    [Fact]
    public void An_appointment_of_another_department_contradicts_the_ledger() =>
        Trial.With(App, Retail, Appointed with { Unit = (Ref<OrgUnit>)"u-digital" }).Breaches(null, "appointment").Says(Language.Chinese, "台账所列管理部门与现行任命不一致");

    [Fact]
    public void An_appointment_that_is_over_contradicts_nothing() =>
        Trial.With(App, Retail, Appointed with { Unit = (Ref<OrgUnit>)"u-digital", ValidThrough = Day(2025, 6, 29) }).Satisfies();

    [Fact]
    public void An_appointment_without_a_recorded_department_is_undetermined() =>
        Trial.With(App, Retail, Appointed with { Unit = default }).Undetermined(missing: "r1: unit");

    [Fact]
    public void An_application_from_before_the_Notice_has_the_stock_term()
    {
        var old = Trial.With(App with { FirstReleasedOn = Day(2024, 9, 11), ManagingUnit = Fact<Ref<OrgUnit>>.Absent });
        old.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        old.At(At(2025, 9, 13, 0)).Breaches().UsesLimit(LimitKind.Institution);
        old.With(App with { FirstReleasedOn = default, ManagingUnit = Fact<Ref<OrgUnit>>.Absent }).Undetermined(missing: "firstReleasedOn");
    }
}
