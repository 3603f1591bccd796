using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.RiskManagement;

public sealed class RiskIsAssessedYearlyTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", State = AppState.Running, FirstReleasedOn = Day(2015, 1, 1) };
    private static readonly RiskAssessment Done = new() { Id = "r1", Kind = RiskAssessmentKind.Application, Applications = [(Ref<MobileApplication>)"app"], AssessedOn = Day(2024, 6, 30) };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new RiskIsAssessedYearly(), At(2025, 6, 30)).Complete<RiskAssessment>().With(App, Done);

    [Fact]
    public void One_exactly_a_cycle_ago_satisfies() => Trial.Satisfies();

    [Fact]
    public void One_a_day_less_than_a_cycle_ago_satisfies() => Trial.With(Done with { AssessedOn = Day(2024, 7, 1) }).Satisfies();

    [Fact]
    public void One_a_day_more_than_a_cycle_ago_breaches_the_legal_limit() =>
        Trial.With(Done with { AssessedOn = Day(2024, 6, 29) }).Breaches().HasSeverity(Severity.High).UsesLimit(LimitKind.Legal);

    [Fact]
    public void One_that_leaves_the_application_out_is_a_breach() => Trial.With(Done with { Applications = [] }).Breaches();

    [Fact]
    public void One_of_another_kind_is_a_breach() => Trial.With(Done with { Kind = RiskAssessmentKind.DataSecurity }).Breaches();

    [Fact]
    public void An_application_younger_than_a_cycle_is_not_measured_yet() =>
        Trial.With(App with { FirstReleasedOn = Day(2024, 6, 30) }, Done with { AssessedOn = Fact<DateOnly>.Absent }).DoesNotApply();

    [Fact]
    public void A_terminated_application_is_out_of_scope() => Trial.With(App with { State = AppState.Terminated }).DoesNotApply();

    [Fact]
    public void An_unknown_day_is_undetermined() => Trial.With(Done with { AssessedOn = default }).Undetermined(missing: "r1: assessedOn");

    [Fact]
    public void A_register_not_declared_complete_is_undetermined() =>
        RuleTrial.Of(new RiskIsAssessedYearly(), At(2025, 6, 30)).With(App).Undetermined(missing: "riskAssessments");
}
