using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.RulePacks.Nfra.Supervision;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Supervision;

public sealed class RegulatorFindingIsRectifiedTests
{
    private static readonly RegulatorFinding Finding = new() { Id = "f", DueOn = Day(2025, 6, 29), RectifiedOn = Day(2025, 6, 29), IsVerified = true, EvidenceIds = ["ev"] };

    private static RuleHarness<RegulatorFinding> Trial => RuleTrial.Of(new RegulatorFindingIsRectified(), At(2025, 6, 30)).With(Finding);

    [Fact]
    public void One_rectified_on_the_last_day_satisfies() => Trial.Satisfies();

    [Fact]
    public void One_rectified_a_day_late_is_a_breach() => Trial.With(Finding with { RectifiedOn = Day(2025, 6, 30) }).Breaches(keys: ["overdue"]).HasSeverity(Severity.High);

    [Fact]
    public void An_open_one_past_its_day_is_a_breach() => Trial.With(Finding with { RectifiedOn = Fact<DateOnly>.Absent }).Breaches(keys: ["overdue"]);

    [Fact]
    public void An_open_one_before_its_day_has_passed_satisfies() => Trial.With(Finding with { DueOn = Day(2025, 6, 30), RectifiedOn = Fact<DateOnly>.Absent }).Satisfies();

    [Fact]
    public void Closing_without_verification_is_a_breach() => Trial.With(Finding with { IsVerified = false }).Breaches(keys: ["proof"]);

    [Fact]
    public void Closing_without_evidence_is_a_breach() => Trial.With(Finding with { EvidenceIds = [] }).Breaches(keys: ["proof"]);

    [Fact]
    public void Unknown_verification_is_undetermined() => Trial.With(Finding with { IsVerified = default }).Undetermined(missing: "isVerified");
}
