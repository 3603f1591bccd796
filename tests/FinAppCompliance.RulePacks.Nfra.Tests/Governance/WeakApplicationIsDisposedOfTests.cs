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
        Known.At(At(2025, 4, 15, 23, 59)).With(Flag).IsNotYetDue();

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
    public void A_decision_that_is_not_due_yet_is_open() =>
        Known.With(Flag, Decision).IsNotYetDue();

    [Fact]
    public void A_decision_about_another_trigger_does_not_count() =>
        Known.With(Flag, Decision with { Triggers = [WeakAppTrigger.PoorExperience] }).Breaches();

    [Fact]
    public void A_decision_due_on_the_day_is_open() =>
        Known.With(Flag, Decision with { DueOn = Day(2025, 6, 30) }).IsNotYetDue();

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
        Known.At(At(2025, 5, 1, 23, 59)).With(Quiet).IsNotYetDue();

    [Fact]
    public void Activity_is_overdue_on_the_day_after_the_ninetieth() =>
        Known.At(At(2025, 5, 2, 0, 0)).With(Quiet).Breaches(null, "LowActivity");

    [Fact]
    public void A_decision_of_the_day_of_the_flag_counts() =>
        Known.With(Flag, Decision with { DecidedOn = Day(2025, 1, 15) }).IsNotYetDue();

    [Fact]
    public void A_decision_before_the_flag_does_not_count() =>
        Known.With(Flag, Decision with { DecidedOn = Day(2025, 1, 14) }).Breaches(null, "LowActivity");

    [Fact]
    public void A_decision_to_keep_with_a_reason_needs_no_deed() =>
        Known.With(Flag, Decision with { Choice = DisposalKind.KeepWithReason, ExemptionReason = "法定报送渠道", DueOn = Day(2025, 6, 29) }).Satisfies();

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

    [Fact]
    public void Keeping_without_a_reason_is_a_breach() =>
        Known.With(Flag, Decision with { Choice = DisposalKind.KeepWithReason, ExemptionReason = Fact<string>.Absent }).Breaches(null, "reason");

    [Fact]
    public void Keeping_with_a_reason_answers_no_hazard()
    {
        const WeakAppTrigger Trigger = WeakAppTrigger.HighSecurityOrComplianceHazard;
        Known.With(Flag with { Trigger = Trigger }, Decision with { Triggers = [Trigger], Choice = DisposalKind.KeepWithReason, ExemptionReason = "暂不处置" })
            .Breaches(null, "HighSecurityOrComplianceHazard").HasSeverity(Severity.High);
    }

    [Fact]
    public void A_flag_from_before_the_Notice_is_decided_on_within_the_time_from_the_Notice()
    {
        var old = Known.With(Flag with { FlaggedOn = Day(2020, 1, 1) });
        old.At(At(2024, 12, 10)).IsNotYetDue();
        old.At(At(2024, 12, 11, 23, 59)).IsNotYetDue();
        old.At(At(2024, 12, 12, 0)).Breaches(null, "LowActivity");
        old.At(At(2024, 12, 12, 0)).With(Decision with { DecidedOn = Day(2023, 1, 1), DoneOn = Day(2023, 2, 1) }).Satisfies();
    }

    [Fact]
    public void A_decision_answers_the_months_that_stay_low_after_it()
    {
        var months = Enumerable.Range(0, 12).Select(static at => Quiet with { Id = $"am{at}", Month = Day(2025, 3, 1).AddMonths(at), MonthlyActiveUsers = 320 }).ToArray();
        var kept = Decision with { Choice = DisposalKind.KeepWithReason, ExemptionReason = "法定报送渠道", DueOn = Fact<DateOnly>.Absent };
        Known.At(At(2026, 3, 15)).With(months).With(kept).Satisfies();
        Known.At(At(2025, 7, 15)).With(months[..4]).With(Decision with { Choice = DisposalKind.Terminate }).IsNotYetDue();
    }

    [Fact]
    public void A_decision_before_a_recovery_does_not_answer_a_later_spell() =>
        Known.At(At(2026, 3, 15)).With(
            Decision with { Choice = DisposalKind.KeepWithReason, ExemptionReason = "法定报送渠道" },
            Quiet with { Id = "am2", Month = Day(2025, 6, 1), MonthlyActiveUsers = 5000 }, Quiet with { Id = "am3", Month = Day(2025, 9, 1) }).Breaches(null, "LowActivity");

    [Fact]
    public void A_decision_that_was_carried_out_does_not_answer_months_after_it() =>
        Known.At(At(2026, 3, 15)).With(Decision with { Choice = DisposalKind.Optimise, DoneOn = Day(2025, 5, 1) }, Quiet with { Id = "am3", Month = Day(2025, 9, 1) }).Breaches(null, "LowActivity");

    [Fact]
    public void A_risk_reviewed_again_while_the_decision_is_carried_out_stays_answered() =>
        Known.With(
            new RegisteredRisk { Id = "rr", Application = (Ref<MobileApplication>)"app", ResidualScore = 90m, ReviewedOn = Day(2025, 3, 20) },
            Decision with { Triggers = [WeakAppTrigger.HighSecurityOrComplianceHazard] }).IsNotYetDue();

    [Fact]
    public void A_decision_carried_out_late_holds_from_then_on() =>
        Known.With(Flag, Decision with { DueOn = Day(2025, 5, 1), DoneOn = Day(2025, 6, 1) }).Satisfies();

    [Fact]
    public void A_decision_without_a_due_day_that_is_not_carried_out_is_a_breach() =>
        Known.With(Flag, Decision with { DueOn = Fact<DateOnly>.Absent }).Breaches(null, "undone");
}
