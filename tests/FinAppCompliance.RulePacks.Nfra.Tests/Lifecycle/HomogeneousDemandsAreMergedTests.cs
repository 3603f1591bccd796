using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class HomogeneousDemandsAreMergedTests
{
    private static readonly Demand Wish = new() { Id = "d1", Title = "扫码转账", SimilarTo = [new SimilarDemand { Demand = (Ref<Demand>)"d0", Score = 0.80m }], Decision = DemandDecision.Accepted, MergedInto = Fact<Ref<Demand>>.Absent, Reason = Fact<string>.Absent, DecidedOn = Day(2025, 5, 1) };

    private static RuleHarness<Demand> Trial => RuleTrial.Of(new HomogeneousDemandsAreMerged(), At(2025, 6, 30));

    [Fact]
    public void A_similar_demand_that_is_neither_merged_nor_justified_is_a_breach() =>
        Trial.With(Wish).Breaches().HasSeverity(Severity.Medium).UsesLimit(LimitKind.Institution);

    [Fact]
    public void A_score_below_the_limit_satisfies() =>
        Trial.With(Wish with { SimilarTo = [new SimilarDemand { Score = 0.79m }] }).Satisfies();

    [Fact]
    public void A_merged_demand_satisfies() =>
        Trial.With(Wish with { Decision = DemandDecision.Merged, MergedInto = (Ref<Demand>)"d0" }).Satisfies();

    [Fact]
    public void A_reason_satisfies() =>
        Trial.With(Wish with { Decision = DemandDecision.KeptWithReason, Reason = "客群不同" }).Satisfies();

    [Fact]
    public void Keeping_without_a_reason_is_a_breach() =>
        Trial.With(Wish with { Decision = DemandDecision.KeptWithReason }).Breaches();

    [Fact]
    public void Unrecorded_similarity_is_undetermined() =>
        Trial.With(Wish with { SimilarTo = default }).Undetermined(missing: "similarTo");

    [Fact]
    public void A_demand_decided_the_day_before_the_notice_is_left_aside() => Trial.With(Wish with { DecidedOn = Day(2024, 9, 11) }).DoesNotApply();

    [Fact]
    public void A_demand_decided_on_the_day_of_the_notice_is_judged() => Trial.With(Wish with { DecidedOn = Day(2024, 9, 12) }).Breaches();

    [Fact]
    public void An_unknown_day_of_the_decision_is_undetermined() => Trial.With(Wish with { DecidedOn = default }).Undetermined(missing: "decidedOn");
}
