using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.RulePacks.Nfra.Supervision;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Supervision;

public sealed class RegulatorFindingIsRectifiedTests
{
    private static readonly RegulatorFinding Finding = new() { Id = "f", ReceivedOn = Day(2025, 3, 31), DueOn = Day(2025, 6, 29), RectifiedOn = Day(2025, 6, 29), IsVerified = true, EvidenceIds = ["ev"] };

    private static RuleHarness<RegulatorFinding> Trial => RuleTrial.Of(new RegulatorFindingIsRectified(), At(2025, 6, 30)).With(Finding);

    [Fact]
    public void One_rectified_on_the_last_day_satisfies() => Trial.Satisfies();

    [Fact]
    public void One_rectified_a_day_late_is_a_breach() => Trial.With(Finding with { RectifiedOn = Day(2025, 6, 30) }).Breaches(keys: ["overdue"]).HasSeverity(Severity.High);

    [Fact]
    public void An_open_one_past_its_day_is_a_breach() => Trial.With(Finding with { RectifiedOn = Fact<DateOnly>.Absent }).Breaches(keys: ["overdue"]);

    [Fact]
    public void An_open_one_is_not_yet_due_on_its_last_day() => Trial.With(Finding with { DueOn = Day(2025, 6, 30), RectifiedOn = Fact<DateOnly>.Absent }).IsNotYetDue();

    [Fact]
    public void An_open_one_is_not_yet_due_the_day_before() => Trial.With(Finding with { DueOn = Day(2025, 7, 1), RectifiedOn = Fact<DateOnly>.Absent }).IsNotYetDue();

    [Fact]
    public void One_planned_to_be_rectified_is_open() => Trial.With(Finding with { DueOn = Day(2025, 7, 2), RectifiedOn = Day(2025, 7, 1), IsVerified = false }).IsNotYetDue();

    [Fact]
    public void Without_a_day_set_the_own_term_runs_from_the_receipt() =>
        Trial.With(Finding with { ReceivedOn = Day(2025, 4, 1), DueOn = Fact<DateOnly>.Absent, RectifiedOn = Fact<DateOnly>.Absent }).IsNotYetDue().UsesLimit(LimitKind.Institution);

    [Fact]
    public void Without_a_day_set_nothing_is_settled_after_the_own_term() =>
        Trial.With(Finding with { ReceivedOn = Day(2024, 10, 15), DueOn = Fact<DateOnly>.Absent, RectifiedOn = Fact<DateOnly>.Absent }).Breaches(keys: ["overdue"]).UsesLimit(LimitKind.Institution);

    [Fact]
    public void Without_a_day_set_one_rectified_on_the_last_day_of_the_own_term_satisfies() =>
        Trial.With(Finding with { DueOn = Fact<DateOnly>.Absent }).Satisfies();

    [Fact]
    public void Whether_a_day_was_set_must_be_known() =>
        Trial.With(Finding with { ReceivedOn = Day(2024, 10, 15), DueOn = default, RectifiedOn = Fact<DateOnly>.Absent }).Undetermined(missing: "dueOn");

    [Fact]
    public void One_rectified_before_it_was_received_cannot_be_told() => Trial.With(Finding with { RectifiedOn = Day(2025, 3, 30) }).Undetermined(missing: ["receivedOn", "rectifiedOn"]);

    [Fact]
    public void One_due_before_it_was_received_cannot_be_told() => Trial.With(Finding with { DueOn = Day(2025, 3, 30) }).Undetermined(missing: ["receivedOn", "dueOn"]);

    [Fact]
    public void One_received_the_day_before_the_Notice_is_out_of_scope() => Trial.With(Finding with { ReceivedOn = Day(2024, 9, 11), RectifiedOn = Fact<DateOnly>.Absent }).DoesNotApply();

    [Fact]
    public void One_received_on_the_day_of_the_Notice_is_judged() => Trial.With(Finding with { ReceivedOn = Day(2024, 9, 12), RectifiedOn = Fact<DateOnly>.Absent }).Breaches(keys: ["overdue"]);

    [Fact]
    public void Closing_without_verification_is_a_breach() => Trial.With(Finding with { IsVerified = false }).Breaches(keys: ["proof"]);

    [Fact]
    public void Closing_without_evidence_is_a_breach() => Trial.With(Finding with { EvidenceIds = [] }).Breaches(keys: ["proof"]);

    [Fact]
    public void Unknown_verification_is_undetermined() => Trial.With(Finding with { IsVerified = default }).Undetermined(missing: "isVerified");
}
