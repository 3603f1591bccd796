using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class NumberOfApplicationsIsControlledTests
{
    private static readonly OrgUnit Unit = new() { Id = "u-retail", Name = "零售部" };
    private static readonly PortfolioAllowance Allowance = new() { Id = "pa", Unit = (Ref<OrgUnit>)"u-retail", Form = Fact<AppForm>.Absent, AllowedCount = 11, ApprovedBy = "分管行领导", ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };

    private static MobileApplication[] Apps(int count) => [.. Enumerable.Range(1, count).Select(static n => new MobileApplication { Id = $"app{n}", Name = "应用", State = AppState.Running, OwnerUnit = (Ref<OrgUnit>)"u-retail" })];

    private static RuleHarness<OrgUnit> Trial => RuleTrial.Of(new NumberOfApplicationsIsControlled(), At(2025, 6, 30));

    [Fact]
    public void The_ceiling_itself_satisfies() =>
        Trial.With(Unit).With(Apps(10)).Complete<MobileApplication>().Satisfies();

    [Fact]
    public void One_above_the_ceiling_asks_for_review() =>
        Trial.With(Unit).With(Apps(11)).Complete<MobileApplication>().Complete<PortfolioAllowance>().NeedsReview().UsesLimit(LimitKind.Institution);

    [Fact]
    public void An_approved_exception_satisfies() =>
        Trial.With(Unit, Allowance).With(Apps(11)).Complete<MobileApplication>().Satisfies();

    [Fact]
    public void An_exception_for_fewer_does_not_count() =>
        Trial.With(Unit, Allowance with { AllowedCount = 10 }).With(Apps(11)).Complete<MobileApplication>().Complete<PortfolioAllowance>().NeedsReview();

    [Fact]
    public void An_open_ledger_is_undetermined() =>
        Trial.With(Unit).With(Apps(2)).Undetermined(missing: "mobileApplications");
}
