using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class PartiesDutiesAreFixedTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Ledger = LedgerStatus.Listed, State = AppState.Running, OwnerUnit = (Ref<OrgUnit>)"u-retail", TechnologyUnit = (Ref<OrgUnit>)"u-it", Audience = AppAudience.Customer, AllowsMinors = true, FirstReleasedOn = Day(2023, 9, 1) };
    private static readonly PolicyDocument Policy = new() { Id = "p1", Kind = PolicyKind.ResponsibilityMatrix, ApprovalLevel = ApprovalLevel.Board, Covers = [PolicyTopic.MobileApplications], ValidFrom = Day(2024, 1, 1), ValidThrough = Fact<DateOnly>.Absent };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new PartiesDutiesAreFixed(), At(2026, 6, 30));

    [Fact]
    public void Two_units_and_a_matrix_satisfy() =>
        Trial.With(App, Policy).Satisfies();

    [Fact]
    public void No_business_unit_is_a_breach() =>
        Trial.With(App with { OwnerUnit = Fact<Ref<OrgUnit>>.Absent }, Policy).Breaches(null, "business").HasSeverity(Severity.Medium);

    [Fact]
    public void No_technology_unit_is_a_breach() =>
        Trial.With(App with { TechnologyUnit = Fact<Ref<OrgUnit>>.Absent }, Policy).Breaches(null, "technology");

    [Fact]
    public void No_matrix_is_a_breach() =>
        Trial.With(App).Complete<PolicyDocument>().Breaches(null, "matrix");

    [Fact]
    public void An_unrecorded_unit_is_undetermined() =>
        Trial.With(App with { TechnologyUnit = default }, Policy).Undetermined(missing: "technologyUnit");

    [Fact]
    public void An_ended_application_is_not_judged() =>
        Trial.With(App with { State = AppState.Archived }, Policy).DoesNotApply();

    [Fact]
    public void An_application_from_before_the_Notice_has_the_stock_term()
    {
        var bare = Trial.With(App with { TechnologyUnit = Fact<Ref<OrgUnit>>.Absent }).Complete<PolicyDocument>();
        bare.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        bare.At(At(2025, 9, 13, 0)).Breaches(null, "technology", "matrix").UsesLimit(LimitKind.Institution);
        bare.At(At(2025, 6, 30)).With(App with { TechnologyUnit = Fact<Ref<OrgUnit>>.Absent, FirstReleasedOn = Day(2024, 9, 12) }, Policy).Breaches(null, "technology");
    }
}
