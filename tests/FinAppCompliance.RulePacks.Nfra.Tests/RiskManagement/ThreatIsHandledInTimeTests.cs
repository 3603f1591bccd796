using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.RiskManagement;

public sealed class ThreatIsHandledInTimeTests
{
    private static readonly ThreatEvent Threat = new() { Id = "t", DetectedAt = At(2025, 6, 1), ClosedAt = At(2025, 6, 4) };

    private static RuleHarness<ThreatEvent> Trial => RuleTrial.Of(new ThreatIsHandledInTime(), At(2025, 6, 30)).With(Threat);

    [Fact]
    public void One_closed_exactly_in_time_satisfies() => Trial.Satisfies();

    [Fact]
    public void One_closed_a_minute_earlier_satisfies() => Trial.With(Threat with { ClosedAt = At(2025, 6, 4, 11, 59) }).Satisfies();

    [Fact]
    public void One_closed_a_minute_late_is_a_breach() => Trial.With(Threat with { ClosedAt = At(2025, 6, 4, 12, 1) }).Breaches().UsesLimit(LimitKind.Institution);

    [Fact]
    public void One_still_open_is_a_breach() => Trial.With(Threat with { ClosedAt = Fact<DateTimeOffset>.Absent }).Breaches();

    [Fact]
    public void One_still_open_is_not_yet_due_at_the_last_moment() => Trial.With(Threat with { ClosedAt = Fact<DateTimeOffset>.Absent }).At(At(2025, 6, 4)).IsNotYetDue();

    [Fact]
    public void One_of_unknown_end_is_not_yet_due_while_the_limit_runs() => Trial.With(Threat with { ClosedAt = default }).At(At(2025, 6, 4, 11, 59)).IsNotYetDue();

    [Fact]
    public void One_still_open_is_a_breach_a_minute_later() => Trial.With(Threat with { ClosedAt = Fact<DateTimeOffset>.Absent }).At(At(2025, 6, 4, 12, 1)).Breaches();

    [Fact]
    public void One_closed_before_it_was_detected_cannot_be_told() => Trial.With(Threat with { ClosedAt = At(2025, 5, 31) }).Undetermined(missing: ["detectedAt", "closedAt"]);

    [Fact]
    public void One_of_the_day_before_the_Notice_is_out_of_scope() => Trial.With(Threat with { DetectedAt = At(2024, 9, 11, 23, 59) }).DoesNotApply();

    [Fact]
    public void One_of_the_day_of_the_Notice_is_judged() => Trial.With(Threat with { DetectedAt = At(2024, 9, 12, 0) }).Breaches();

    [Fact]
    public void An_unknown_end_is_undetermined() => Trial.With(Threat with { ClosedAt = default }).Undetermined(missing: "closedAt");
}
