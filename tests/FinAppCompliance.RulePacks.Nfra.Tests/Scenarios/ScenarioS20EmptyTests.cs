using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Rules.Evaluation;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-20 (b): an institution of which nothing but its existence is recorded.</summary>
public sealed class ScenarioS20EmptyTests
{
    private static readonly DateTimeOffset AsOf = At(2025, 12, 31);
    private static readonly FactSet Bare = FactSet.Of([new Institution { Id = "institution", Name = "某机构" }]);
    private static readonly FactSet BareAndComplete = RecordTypes.All.Aggregate(Bare, static (facts, type) => facts.Declare(type, isComplete: true));
    private static readonly RuleEvaluator Evaluator = new([NfraRulePack.CreateNotice()]);

    [Fact]
    public void Nothing_is_satisfied_and_nothing_is_an_error()
    {
        var run = Evaluator.Evaluate(Bare, AsOf);

        Assert.Empty(Answers(run, RuleOutcome.Satisfied));
        Assert.Empty(Answers(run, RuleOutcome.Errored));
        Assert.NotEmpty(run.Results);
    }

    [Fact]
    public void Everything_that_is_looked_at_is_undetermined_while_no_ledger_is_declared_complete() =>
        Assert.All(Evaluator.Evaluate(Bare, AsOf).Results, static result => Assert.Equal(RuleOutcome.Undetermined, result.Overall));

    [Fact]
    public void Nothing_is_satisfied_when_every_ledger_is_declared_complete()
    {
        var run = Evaluator.Evaluate(BareAndComplete, AsOf);

        Assert.Empty(Answers(run, RuleOutcome.Satisfied));
        Assert.Empty(Answers(run, RuleOutcome.NeedsReview));
        Assert.Empty(Answers(run, RuleOutcome.Errored));
    }

    [Fact]
    public void What_a_complete_ledger_proves_absent_is_breached()
    {
        var run = Evaluator.Evaluate(BareAndComplete, AsOf);

        Assert.Equal(RuleOutcome.Breached, run.OutcomeOf(RuleId.Parse("N99-01.1"), "institution"));
        Assert.Equal(RuleOutcome.Breached, run.OutcomeOf(RuleId.Parse("N99-01.2"), "institution"));
    }

    [Fact]
    public void A_rule_without_a_subject_does_not_apply_when_every_ledger_is_declared_complete() =>
        Assert.All(
            Evaluator.Evaluate(BareAndComplete, AsOf).Results.Where(static r => r.SubjectCount == 0),
            static result => Assert.Equal(RuleOutcome.NotApplicable, result.Overall));

    private static IReadOnlyList<string> Answers(AssessmentRun run, RuleOutcome outcome) =>
        [.. run.Results.Where(r => r.Overall == outcome || r.Count(outcome) > 0).Select(static r => r.Entry.Rule.Id.Value)];
}
