using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.RiskManagement;

public sealed class VendorDataSecurityIsSupervisedTests
{
    private static readonly OutsourcingArrangement Arrangement = new() { Id = "o", Vendor = "vendor", ValidFrom = Day(2024, 1, 1), ValidThrough = Day(2026, 12, 31) };
    private static readonly VendorEvaluation Done = new() { Id = "e", Arrangement = "o", Kind = VendorEvaluationKind.DataSecuritySupervision, EvaluatedOn = Day(2025, 6, 30) };

    private static RuleHarness<OutsourcingArrangement> Trial => RuleTrial.Of(new VendorDataSecurityIsSupervised(), At(2026, 6, 30)).Complete<VendorEvaluation>().With(Arrangement, Done);

    [Fact]
    public void Supervision_exactly_a_year_ago_satisfies() => Trial.Satisfies();

    [Fact]
    public void Supervision_a_day_later_satisfies() => Trial.With(Done with { EvaluatedOn = Day(2025, 7, 1) }).Satisfies();

    [Fact]
    public void Supervision_a_day_older_is_a_breach() => Trial.With(Done with { EvaluatedOn = Day(2025, 6, 29) }).Breaches().HasSeverity(Severity.Medium).UsesLimit(LimitKind.Institution);

    [Fact]
    public void An_old_arrangement_has_its_first_cycle_from_the_Notice() => Trial.With(Done with { EvaluatedOn = Fact<DateOnly>.Absent }).At(At(2025, 9, 12, 23, 59)).IsNotYetDue();

    [Fact]
    public void An_old_arrangement_is_late_after_its_first_cycle() => Trial.With(Done with { EvaluatedOn = Fact<DateOnly>.Absent }).At(At(2025, 9, 13, 0)).Breaches();

    [Fact]
    public void A_new_arrangement_has_its_first_cycle_from_its_beginning() =>
        Trial.With(Arrangement with { ValidFrom = Day(2025, 6, 30) }, Done with { EvaluatedOn = Fact<DateOnly>.Absent }).IsNotYetDue();

    [Fact]
    public void Another_evaluation_does_not_count() => Trial.With(Done with { Kind = VendorEvaluationKind.Service }).Breaches();

    [Fact]
    public void An_ended_arrangement_is_out_of_scope() => Trial.With(Arrangement with { ValidThrough = Day(2026, 6, 29) }).DoesNotApply();

    [Fact]
    public void An_unknown_day_is_undetermined() => Trial.With(Done with { EvaluatedOn = default }).Undetermined(missing: "e: evaluatedOn");
}
