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
    private static readonly CounterfeitCase Case = new() { Id = "c", DetectedAt = At(2025, 6, 1), ClarifiedAt = At(2025, 6, 2) };

    private static RuleHarness<CounterfeitCase> Trial => RuleTrial.Of(new CounterfeitIsClarifiedInTime(), At(2025, 6, 30)).With(Case);

    [Fact]
    public void One_exactly_after_a_day_satisfies() => Trial.Satisfies();

    [Fact]
    public void One_a_minute_earlier_satisfies() => Trial.With(Case with { ClarifiedAt = At(2025, 6, 2, 11, 59) }).Satisfies();

    [Fact]
    public void One_a_minute_later_is_a_breach() => Trial.With(Case with { ClarifiedAt = At(2025, 6, 2, 12, 1) }).Breaches().HasSeverity(Severity.High).UsesLimit(LimitKind.Institution);

    [Fact]
    public void None_is_a_breach() => Trial.With(Case with { ClarifiedAt = Fact<DateTimeOffset>.Absent }).Breaches();

    [Fact]
    public void None_is_no_breach_before_the_limit_has_passed() => Trial.With(Case with { ClarifiedAt = Fact<DateTimeOffset>.Absent }).At(At(2025, 6, 2)).Satisfies();

    [Fact]
    public void An_unknown_time_of_detection_is_undetermined() => Trial.With(Case with { DetectedAt = default }).Undetermined(missing: "detectedAt");
}
