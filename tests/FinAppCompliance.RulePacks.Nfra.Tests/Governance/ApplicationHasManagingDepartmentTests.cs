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
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Ledger = LedgerStatus.Listed, ManagingUnit = (Ref<OrgUnit>)"u-retail" };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new ApplicationHasManagingDepartment(), At(2025, 6, 30));

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
}
