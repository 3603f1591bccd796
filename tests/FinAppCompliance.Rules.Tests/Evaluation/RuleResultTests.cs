using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Evaluation;

public sealed class RuleResultTests
{
    private static readonly RuleEvaluator Evaluator = Shops.Evaluator(Shops.Named(), Shops.LicensedInspectors());

    [Fact]
    public void A_rule_that_is_off_answers_nothing()
    {
        var off = new RuleEvaluator(Evaluator.RuleSet.With([.. Evaluator.RuleSet.Entries.Select(static e => e.Switch(isOn: false))]));
        var result = off.Evaluate(FactSet.Of([new Shop { Id = "s" }]), Shops.Noon).ResultOf("SHOP-1")!;

        Assert.False(result.IsEvaluated);
        Assert.Equal(0, result.SubjectCount);
        Assert.Equal(0, result.Count(RuleOutcome.Undetermined));
        Assert.Equal(RuleOutcome.NotApplicable, result.Overall);
        Assert.Null(result.OutcomeOf("s"));
    }

    [Theory]
    [InlineData(true, RuleOutcome.NotApplicable)]
    [InlineData(false, RuleOutcome.Undetermined)]
    public void Without_subjects_only_their_certain_absence_settles_it(bool complete, RuleOutcome expected)
    {
        var facts = complete ? FactSet.Of([], typeof(Shop)) : FactSet.Empty;

        Assert.Equal(expected, Evaluator.Evaluate(facts, Shops.Noon).ResultOf("SHOP-1")!.Overall);
    }

    [Theory]
    [InlineData("named", RuleOutcome.Satisfied)]
    [InlineData("named unknown", RuleOutcome.Undetermined)]
    [InlineData("named unknown nameless", RuleOutcome.Breached)]
    public void The_gravest_outcome_wins(string shops, RuleOutcome expected)
    {
        var records = shops.Split(' ').Select(static kind => new Shop { Id = kind, Name = kind switch { "named" => "Lin", "nameless" => Fact<string>.Absent, _ => default } });
        var run = Evaluator.Evaluate(FactSet.Of(records), Shops.Noon);

        Assert.Equal(expected, run.ResultOf("SHOP-1")!.Overall);
        Assert.Equal(shops.Split(' ').Length, run.ResultOf("SHOP-1")!.SubjectCount);
        Assert.Null(run.OutcomeOf("SHOP-1", "nobody"));
        Assert.Null(run.OutcomeOf("SHOP-77", "named"));
        Assert.Null(run.ResultOf("SHOP-77"));
    }

    [Fact]
    public void Counts_add_up_over_the_rules()
    {
        var run = Evaluator.Evaluate(FactSet.Of([new Shop { Id = "a", Name = "A", IsOpen = false }, new Shop { Id = "b", Name = "B", IsOpen = false }]), Shops.Noon);

        Assert.Equal((2, 2), (run.Count(RuleOutcome.Satisfied), run.Count(RuleOutcome.NotApplicable)));
    }

    [Fact]
    public void Verdicts_compare_by_outcome_and_detail()
    {
        var verdict = new Verdict(RuleOutcome.Breached, "x");

        Assert.True(verdict == new Verdict(RuleOutcome.Breached, verdict.Detail));
        Assert.True(verdict != new Verdict(RuleOutcome.Satisfied, verdict.Detail));
        Assert.True(verdict != new Verdict(RuleOutcome.Breached, null));
        Assert.Equal(verdict.GetHashCode(), new Verdict(RuleOutcome.Breached, verdict.Detail).GetHashCode());
    }

    [Fact]
    public void The_degree_of_parallelism_has_bounds()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new EvaluationOptions { MaxDegreeOfParallelism = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new EvaluationOptions { MaxDegreeOfParallelism = -2 });
        Assert.Equal(Environment.ProcessorCount, new EvaluationOptions { MaxDegreeOfParallelism = -1 }.WorkerCount);
        Assert.Equal(1, new EvaluationOptions { MaxDegreeOfParallelism = 1 }.WorkerCount);
        Assert.Equal(3, new EvaluationOptions { MaxDegreeOfParallelism = 3 }.WorkerCount);
    }
}
