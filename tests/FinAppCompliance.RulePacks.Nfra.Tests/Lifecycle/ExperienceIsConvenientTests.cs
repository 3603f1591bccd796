using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class ExperienceIsConvenientTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", State = AppState.Running, Audience = AppAudience.Customer, AllowsMinors = true };
    private static readonly ExperienceMetric Metric = new() { Id = "em", Application = App, Month = Day(2025, 5, 1), SatisfactionScore = 60m };
    private static readonly ImprovementPlan Plan = new() { Id = "ip", Application = App, ApprovedOn = Day(2025, 6, 1), DueOn = Day(2025, 6, 30), DoneOn = Fact<DateOnly>.Absent };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new ExperienceIsConvenient(), At(2025, 6, 30));

    [Fact]
    public void Satisfaction_at_the_limit_satisfies() =>
        Trial.With(App, Metric).Complete<ExperienceMetric>().Satisfies();

    [Fact]
    public void Satisfaction_below_the_limit_is_a_low_breach() =>
        Trial.With(App, Metric with { SatisfactionScore = 59.9m }).Complete<ExperienceMetric>().Complete<ImprovementPlan>().Breaches().HasSeverity(Severity.Low).UsesLimit(LimitKind.Institution);

    [Fact]
    public void Only_the_latest_month_counts() =>
        Trial.With(App, Metric, Metric with { Id = "em0", Month = Day(2025, 4, 1), SatisfactionScore = 10m }).Complete<ExperienceMetric>().Satisfies();

    [Fact]
    public void A_plan_due_on_the_day_satisfies() =>
        Trial.With(App, Metric with { SatisfactionScore = 10m }, Plan).Satisfies();

    [Fact]
    public void A_plan_that_is_overdue_does_not_count() =>
        Trial.With(App, Metric with { SatisfactionScore = 10m }, Plan with { DueOn = Day(2025, 6, 29) }).Complete<ExperienceMetric>().Complete<ImprovementPlan>().Breaches();

    [Fact]
    public void An_open_list_is_undetermined() =>
        Trial.With(App, Metric).Undetermined(missing: "experienceMetrics");

    [Fact]
    public void An_application_that_does_not_run_is_not_judged() =>
        Trial.With(App with { State = AppState.Archived }).DoesNotApply();

    [Fact]
    public void A_month_recorded_for_later_has_not_been_measured() =>
        Trial.With(App, Metric with { SatisfactionScore = 10m }, Metric with { Id = "em7", Month = Day(2025, 7, 1), SatisfactionScore = 90m }).Complete<ExperienceMetric>().Complete<ImprovementPlan>().Breaches();

    [Fact]
    public void A_plan_to_be_done_later_than_it_was_due_does_not_count() =>
        Trial.With(App, Metric with { SatisfactionScore = 10m }, Plan with { DueOn = Day(2025, 6, 29), DoneOn = Day(2025, 7, 1) }).Complete<ExperienceMetric>().Complete<ImprovementPlan>().Breaches();
}
