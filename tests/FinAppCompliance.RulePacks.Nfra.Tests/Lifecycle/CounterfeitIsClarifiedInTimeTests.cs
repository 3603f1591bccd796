using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class CounterfeitIsClarifiedInTimeTests
{
    private static readonly CounterfeitCase Case = new() { Id = "c", DetectedAt = At(2025, 6, 1), ClarifiedAt = At(2025, 6, 2), TakedownRequestedAt = Fact<DateTimeOffset>.Absent };

    private static RuleHarness<CounterfeitCase> Trial => RuleTrial.Of(new CounterfeitIsClarifiedInTime(), At(2025, 6, 30)).With(Case);

    [Fact]
    public void One_exactly_after_a_day_satisfies() => Trial.Satisfies();

    [Fact]
    public void One_a_minute_earlier_satisfies() => Trial.With(Case with { ClarifiedAt = At(2025, 6, 2, 11, 59) }).Satisfies();

    [Fact]
    public void One_a_minute_later_is_a_breach() => Trial.With(Case with { ClarifiedAt = At(2025, 6, 2, 12, 1) }).Breaches().HasSeverity(Severity.High).UsesLimit(LimitKind.Institution);

    [Fact]
    public void None_is_a_breach() => Trial.With(Case with { ClarifiedAt = Fact<DateTimeOffset>.Absent }).Breaches();

    [Theory]
    [InlineData(59)]
    [InlineData(60)]
    public void None_is_not_yet_due_until_the_limit_has_passed(int minute) =>
        Trial.With(Case with { ClarifiedAt = Fact<DateTimeOffset>.Absent }).At(At(2025, 6, 2, 11).AddMinutes(minute)).IsNotYetDue();

    [Fact]
    public void None_is_a_breach_a_minute_after_the_limit() => Trial.With(Case with { ClarifiedAt = Fact<DateTimeOffset>.Absent }).At(At(2025, 6, 2, 12, 1)).Breaches();

    [Fact]
    public void Nothing_recorded_is_not_yet_due_while_the_time_runs() =>
        Trial.With(Case with { ClarifiedAt = default, TakedownRequestedAt = default }).At(At(2025, 6, 1, 12, 10)).IsNotYetDue();

    [Fact]
    public void A_removal_asked_for_in_time_satisfies() =>
        Trial.With(Case with { ClarifiedAt = Fact<DateTimeOffset>.Absent, TakedownRequestedAt = At(2025, 6, 1, 14) }).Satisfies();

    [Fact]
    public void A_late_clarification_with_an_unknown_removal_is_undetermined() =>
        Trial.With(Case with { ClarifiedAt = At(2025, 6, 3), TakedownRequestedAt = default }).Undetermined(missing: "takedownRequestedAt");

    [Fact]
    public void A_clarification_before_the_detection_is_undetermined_and_names_both() =>
        Trial.With(Case with { ClarifiedAt = At(2025, 6, 1, 11, 59) }).Undetermined(missing: ["detectedAt", "clarifiedAt"]);

    [Fact]
    public void A_clarification_planned_for_later_has_not_happened() =>
        Trial.With(Case with { ClarifiedAt = At(2025, 6, 1, 13) }).At(At(2025, 6, 1, 12, 30)).IsNotYetDue();

    [Fact]
    public void A_counterfeit_detected_the_day_before_the_notice_is_left_aside() =>
        Trial.With(Case with { DetectedAt = At(2024, 9, 11, 23, 59), ClarifiedAt = Fact<DateTimeOffset>.Absent }).DoesNotApply();

    [Fact]
    public void A_counterfeit_detected_on_the_day_of_the_notice_is_judged() =>
        Trial.With(Case with { DetectedAt = At(2024, 9, 12, 0, 0), ClarifiedAt = Fact<DateTimeOffset>.Absent }).Breaches();

    [Fact]
    public void What_has_not_been_detected_is_out_of_scope() => Trial.With(Case with { DetectedAt = Fact<DateTimeOffset>.Absent }).DoesNotApply();

    [Fact]
    public void An_unknown_time_of_detection_is_undetermined() => Trial.With(Case with { DetectedAt = default }).Undetermined(missing: "detectedAt");
}
