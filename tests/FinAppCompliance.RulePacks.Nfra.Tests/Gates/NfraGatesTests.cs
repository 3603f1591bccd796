using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Gates;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Gates;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Gates;

public sealed class NfraGatesTests
{
    private static readonly RuleEvaluator Evaluator = new([NfraRulePack.CreateNotice()]);
    private static readonly MobileApplication Proposed = new() { Id = "a", Name = "新应用", Ledger = LedgerStatus.Listed, State = AppState.Proposed, ConstructionStartedOn = Fact<DateOnly>.Absent, FirstReleasedOn = Fact<DateOnly>.Absent };
    private static readonly AdmissionDecision Approved = new() { Id = "d", Application = "a", DecidedOn = Day(2026, 6, 1), Result = DecisionResult.Approved };
    private static readonly PlannedConstruction Planned = new() { Id = "p", Application = new Ref<MobileApplication>("a"), Coordinated = true, CoordinatedOn = Day(2026, 1, 5) };

    [Fact]
    public void Work_may_begin_after_an_approved_admission_and_a_plan() => Assert.Equal(GateState.Open, Decide(Proposed, Approved, Planned).State);

    [Fact]
    public void Without_an_admission_the_gate_is_closed() => Assert.Equal(GateState.Closed, Decide(Proposed, Planned).State);

    [Fact]
    public void An_admission_whose_result_is_not_recorded_holds_the_gate() =>
        Assert.Equal(GateState.Held, Decide(Proposed, Approved with { Result = default }, Planned).State);

    [Fact]
    public void A_proposal_as_such_breaches_nothing_yet() =>
        Assert.NotEqual(Domain.Assessments.RuleOutcome.Breached, Evaluator.Evaluate(Facts(Proposed, Planned), At(2026, 6, 30)).OutcomeOf("N99-02.2", "a"));

    [Fact]
    public void What_stock_may_still_put_right_is_told_and_does_not_hold_the_gate()
    {
        var stock = Proposed with { ConstructionStartedOn = Day(2024, 9, 1), FirstReleasedOn = Day(2024, 9, 10), State = AppState.Running };

        var decision = new GateKeeper(Evaluator).Decide(NfraGates.Admission, Evaluator.Evaluate(Facts(stock), At(2025, 6, 30)), "a");

        Assert.Equal(GateState.Open, decision.State);
        Assert.Contains(decision.Upcoming, static duty => duty.Finding.Rule == "N99-02.2" && duty.Finding.Due!.Due.LastDay == Day(2025, 9, 12));
    }

    [Fact]
    public void Stock_not_put_right_in_its_time_closes_the_gate()
    {
        var stock = Proposed with { ConstructionStartedOn = Day(2024, 9, 1), FirstReleasedOn = Day(2024, 9, 10), State = AppState.Running };

        Assert.Equal(GateState.Closed, new GateKeeper(Evaluator).Decide(NfraGates.Admission, Evaluator.Evaluate(Facts(stock), At(2025, 9, 13)), "a").State);
    }

    private static GateDecision Decide(params RegisterRecord[] records) =>
        new GateKeeper(Evaluator).Decide(NfraGates.Admission, Evaluator.Evaluate(Facts(records), At(2026, 6, 30)), "a");

    private static FactSet Facts(params RegisterRecord[] records) =>
        FactSet.Of(records, typeof(AdmissionDecision), typeof(PlannedConstruction), typeof(MobileApplication));
}
