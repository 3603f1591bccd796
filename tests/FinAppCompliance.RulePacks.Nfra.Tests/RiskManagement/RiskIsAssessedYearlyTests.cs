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
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", State = AppState.Running, FirstReleasedOn = Day(2019, 1, 1) };
    private static readonly RiskAssessment Done = new() { Id = "r1", Kind = RiskAssessmentKind.Application, Applications = [(Ref<MobileApplication>)"app"], AssessedOn = Day(2025, 6, 30) };
    private static readonly RiskAssessment Never = Done with { AssessedOn = Fact<DateOnly>.Absent };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new RiskIsAssessedYearly(), At(2026, 6, 30)).Complete<RiskAssessment>().With(App, Done);

    [Fact]
    public void One_exactly_a_cycle_ago_satisfies() => Trial.Satisfies();

    [Fact]
    public void One_a_day_less_than_a_cycle_ago_satisfies() => Trial.With(Done with { AssessedOn = Day(2025, 7, 1) }).Satisfies();

    [Fact]
    public void One_a_day_more_than_a_cycle_ago_breaches_the_legal_limit() =>
        Trial.With(Done with { AssessedOn = Day(2025, 6, 29) }).Breaches().HasSeverity(Severity.High).UsesLimit(LimitKind.Legal);

    [Fact]
    public void One_late_is_put_right_by_the_next() =>
        Trial.With(Done with { AssessedOn = Day(2025, 6, 29) }, Done with { Id = "r2", AssessedOn = Day(2026, 6, 30) }).Satisfies();

    [Fact]
    public void One_planned_has_not_been_held() => Trial.With(Done with { AssessedOn = Day(2026, 6, 30).AddDays(1) }).Breaches();

    [Fact]
    public void One_that_leaves_the_application_out_is_a_breach() =>
        Assert.Contains(Trial.With(Done with { Applications = [] }).FindingsOf(), static finding => finding.Outcome == RuleOutcome.Breached);

    [Fact]
    public void One_of_another_kind_is_a_breach() => Trial.With(Done with { Kind = RiskAssessmentKind.DataSecurity }).Breaches();

    [Fact]
    public void Five_days_after_the_Notice_the_first_cycle_is_open() => Trial.With(Never).At(At(2024, 9, 17)).IsNotYetDue();

    [Fact]
    public void Until_the_first_cycle_ends_the_day_before_nothing_is_late() => Trial.With(Never).At(At(2025, 9, 12).AddDays(-1)).IsNotYetDue();

    [Fact]
    public void The_first_cycle_counts_from_the_Notice_and_shows_its_last_day()
    {
        var finding = Assert.Single(Trial.With(Never).At(At(2025, 9, 12, 23, 59)).IsNotYetDue().FindingsOf());

        Assert.Equal(Day(2025, 9, 12), finding.Due!.Due.LastDay);
        Assert.Contains("应于2025-09-12 24:00前完成", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_first_cycle_none_is_a_breach() => Trial.With(Never).At(At(2025, 9, 13, 0)).Breaches().UsesLimit(LimitKind.Legal);

    [Fact]
    public void An_unknown_day_is_no_fault_while_the_first_cycle_runs() => Trial.With(Done with { AssessedOn = default }).At(At(2025, 9, 12)).IsNotYetDue();

    [Fact]
    public void One_before_the_Notice_does_not_shorten_the_first_cycle() => Trial.With(Done with { AssessedOn = Day(2019, 6, 1) }).At(At(2025, 9, 12)).IsNotYetDue();

    [Fact]
    public void A_younger_application_counts_from_its_service() => Trial.With(App with { FirstReleasedOn = Day(2025, 3, 1) }, Never).At(At(2026, 3, 1, 23, 59)).IsNotYetDue();

    [Fact]
    public void A_younger_application_is_late_after_its_own_cycle() => Trial.With(App with { FirstReleasedOn = Day(2025, 3, 1) }, Never).At(At(2026, 3, 1).AddDays(1)).Breaches();

    [Fact]
    public void Counted_from_service_an_old_application_is_measured_at_once() => Trial.Set("firstCycleFrom", "service").With(Never).At(At(2024, 9, 17)).Breaches();

    [Fact]
    public void By_calendar_the_first_cycle_has_until_the_end_of_its_last_year() => Trial.Set("yearReckoning", "calendarYear").With(Never).At(At(2025, 12, 31)).IsNotYetDue();

    [Fact]
    public void By_calendar_the_first_cycle_is_late_in_the_next_year() => Trial.Set("yearReckoning", "calendarYear").With(Never).At(At(2026, 1, 1)).Breaches();

    [Fact]
    public void A_service_that_begins_tomorrow_contradicts_that_it_runs() => Trial.With(App with { FirstReleasedOn = Day(2026, 6, 30).AddDays(1) }, Never).Undetermined(missing: "firstReleasedOn");

    [Fact]
    public void An_unknown_beginning_is_undetermined_after_the_first_cycle() => Trial.With(App with { FirstReleasedOn = default }, Never).Undetermined(missing: "firstReleasedOn");

    [Fact]
    public void A_terminated_application_is_out_of_scope() => Trial.With(App with { State = AppState.Terminated }).DoesNotApply();

    [Fact]
    public void An_unknown_day_is_undetermined() => Trial.With(Done with { AssessedOn = default }).Undetermined(missing: "r1: assessedOn");

    [Fact]
    public void A_register_not_declared_complete_is_undetermined() =>
        RuleTrial.Of(new RiskIsAssessedYearly(), At(2026, 6, 30)).With(App).Undetermined(missing: "riskAssessments");
}
