using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class WeakApplicationIsDisposedOfTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "某应用", State = AppState.Running };
    private static readonly WeaknessFlag Flag = new() { Id = "f1", Application = App, Trigger = WeakAppTrigger.LowActivity, FlaggedOn = Day(2025, 1, 15), ClearedOn = Fact<DateOnly>.Absent };
    private static readonly DisposalDecision Decision = new() { Id = "dd1", Application = App, Triggers = [WeakAppTrigger.LowActivity], Choice = DisposalKind.Integrate, DecidedOn = Day(2025, 3, 1), DueOn = Day(2025, 12, 31), DoneOn = Fact<DateOnly>.Absent };
    private static readonly ActivityMetric Quiet = new() { Id = "am1", Application = App, Month = Day(2025, 1, 1), MonthlyActiveUsers = 999 };

    private static readonly ExperienceMetric Poor = new() { Id = "em", Application = App, Month = Day(2025, 1, 1), Rating = 2.9m };

    private static RuleHarness<MobileApplication> Known => Trial.With(App).Complete<WeaknessFlag>().Complete<ActivityMetric>().Complete<ExperienceMetric>()
        .Complete<FunctionOverlap>().Complete<RegisteredRisk>().Complete<DisposalDecision>();

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new WeakApplicationIsDisposedOf(), At(2025, 6, 30));

    [Fact]
    public void No_weakness_satisfies() =>
        Known.Satisfies();

    [Fact]
    public void A_flag_without_decision_after_the_time_is_a_breach() =>
        Known.With(Flag).Breaches(null, "LowActivity").HasSeverity(Severity.Medium).UsesLimit(LimitKind.Institution);

    [Fact]
    public void A_flag_is_not_overdue_on_the_ninetieth_day() =>
        Known.At(At(2025, 4, 15, 23, 59)).With(Flag).Satisfies();

    [Fact]
    public void A_flag_is_overdue_on_the_day_after_the_ninetieth() =>
        Known.At(At(2025, 4, 16, 0, 0)).With(Flag).Breaches();

    [Fact]
    public void A_hazard_is_a_high_breach() =>
        Known.With(Flag with { Trigger = WeakAppTrigger.HighSecurityOrComplianceHazard }).Breaches().HasSeverity(Severity.High);

    [Fact]
    public void A_cleared_flag_satisfies() =>
        Known.With(Flag with { ClearedOn = Day(2025, 3, 1) }).Satisfies();

    [Fact]
    public void A_decision_that_is_not_due_yet_satisfies() =>
        Known.With(Flag, Decision).Satisfies();

    [Fact]
    public void A_decision_about_another_trigger_does_not_count() =>
        Known.With(Flag, Decision with { Triggers = [WeakAppTrigger.PoorExperience] }).Breaches();

    [Fact]
    public void A_decision_due_on_the_day_satisfies() =>
        Known.With(Flag, Decision with { DueOn = Day(2025, 6, 30) }).Satisfies();

    [Fact]
    public void A_decision_due_the_day_before_and_not_done_is_a_breach() =>
        Known.With(Flag, Decision with { DueOn = Day(2025, 6, 29) }).Breaches(null, "undone").HasSeverity(Severity.Medium);

    [Fact]
    public void A_hazard_decision_not_done_is_a_high_breach() =>
        Known.With(Decision with { Triggers = [WeakAppTrigger.HighSecurityOrComplianceHazard], DueOn = Day(2025, 6, 29) }).Breaches(null, "undone").HasSeverity(Severity.High);

    [Fact]
    public void Low_activity_that_lasts_is_a_breach() =>
        Known.With(Quiet).Breaches(null, "LowActivity");

    [Fact]
    public void Activity_at_the_least_number_satisfies() =>
        Known.With(Quiet with { MonthlyActiveUsers = 1000 }).Satisfies();

    [Fact]
    public void Activity_that_recovered_satisfies() =>
        Known.With(Quiet, Quiet with { Id = "am2", Month = Day(2025, 5, 1), MonthlyActiveUsers = 5000 }).Satisfies();

    [Fact]
    public void A_poor_rating_that_lasts_is_a_breach() =>
        Known.With(Poor).Breaches(null, "PoorExperience");

    [Fact]
    public void A_rating_at_the_limit_satisfies() =>
        Known.With(Poor with { Rating = 3.0m }).Satisfies();

    [Fact]
    public void A_rating_that_recovered_satisfies() =>
        Known.With(Poor, Poor with { Id = "em2", Month = Day(2025, 5, 1), Rating = 3.0m }).Satisfies();

    [Fact]
    public void A_rating_that_fell_again_is_a_breach() =>
        Known.With(Poor with { Rating = 4m }, Poor with { Id = "em2", Month = Day(2025, 2, 1) }).Breaches(null, "PoorExperience");

    [Fact]
    public void Activity_that_fell_again_is_a_breach() =>
        Known.With(Quiet with { MonthlyActiveUsers = 5000 }, Quiet with { Id = "am2", Month = Day(2025, 2, 1) }).Breaches(null, "LowActivity");

    [Fact]
    public void Activity_is_weak_from_the_end_of_its_month() =>
        Known.At(At(2025, 5, 1, 23, 59)).With(Quiet).Satisfies();

    [Fact]
    public void Activity_is_overdue_on_the_day_after_the_ninetieth() =>
        Known.At(At(2025, 5, 2, 0, 0)).With(Quiet).Breaches(null, "LowActivity");

    [Fact]
    public void A_decision_of_the_day_of_the_flag_counts() =>
        Known.With(Flag, Decision with { DecidedOn = Day(2025, 1, 15) }).Satisfies();

    [Fact]
    public void A_decision_before_the_flag_does_not_count() =>
        Known.With(Flag, Decision with { DecidedOn = Day(2025, 1, 14) }).Breaches(null, "LowActivity");

    [Fact]
    public void A_decision_to_keep_with_a_reason_needs_no_deed() =>
        Known.With(Flag, Decision with { Choice = DisposalKind.KeepWithReason, DueOn = Day(2025, 6, 29) }).Satisfies();

    [Fact]
    public void A_decision_done_in_time_satisfies_after_the_due_day() =>
        Known.With(Flag, Decision with { DueOn = Day(2025, 6, 29), DoneOn = Day(2025, 6, 28) }).Satisfies();

    [Fact]
    public void A_flag_to_come_is_not_judged() =>
        Known.With(Flag with { FlaggedOn = Day(2025, 7, 1) }).Satisfies();

    [Fact]
    public void A_flag_cleared_on_the_day_satisfies_and_one_to_be_cleared_tomorrow_does_not()
    {
        Known.With(Flag with { ClearedOn = Day(2025, 6, 30) }).Satisfies();
        Known.With(Flag with { ClearedOn = Day(2025, 7, 1) }).Breaches(null, "LowActivity");
    }

    [Fact]
    public void A_risk_score_at_the_limit_satisfies() =>
        Known.With(new RegisteredRisk { Id = "rr", Application = (Ref<MobileApplication>)"app", ResidualScore = 80m, ReviewedOn = Day(2025, 1, 1) }).Satisfies();

    [Fact]
    public void An_overlap_of_other_applications_is_not_its_own() =>
        Known.With(new FunctionOverlap { Id = "fo", Applications = ["other", "main"], Score = 0.95m, MeasuredOn = Day(2025, 1, 1) }).Satisfies();

    [Fact]
    public void An_overlap_above_the_limit_is_a_breach() =>
        Known.With(new FunctionOverlap { Id = "fo", Applications = [App, "main"], Score = 0.81m, MeasuredOn = Day(2025, 1, 1) }).Breaches(null, "RedundantFunction");

    [Fact]
    public void An_overlap_at_the_limit_satisfies() =>
        Known.With(new FunctionOverlap { Id = "fo", Applications = [App, "main"], Score = 0.80m, MeasuredOn = Day(2025, 1, 1) }).Satisfies();

    [Fact]
    public void A_risk_score_above_the_limit_is_a_high_breach() =>
        Known.With(new RegisteredRisk { Id = "rr", Application = (Ref<MobileApplication>)"app", ResidualScore = 81m, ReviewedOn = Day(2025, 1, 1) }).Breaches().HasSeverity(Severity.High);

    [Fact]
    public void An_application_that_does_not_run_is_not_judged() =>
        Known.With(App with { State = AppState.Archived }).DoesNotApply();

    [Fact]
    public void Nothing_recorded_is_undetermined() =>
        Trial.With(App).Undetermined(missing: "weaknessFlags");

    [Fact]
    public void A_flag_without_a_day_is_undetermined() =>
        Known.With(Flag with { FlaggedOn = default }).Undetermined(missing: "f1: flaggedOn");
}
