using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Evaluation;

public sealed class EffectiveDateTests
{
    [Theory]
    [InlineData(6, 30, false)]
    [InlineData(7, 1, true)]
    [InlineData(7, 31, true)]
    [InlineData(8, 1, false)]
    public void A_rule_runs_only_between_its_effective_dates(int month, int day, bool runs)
    {
        var evaluator = new RuleEvaluator([RulePack.Create(Shops.Header()).Add(new FromJulyRule()).Build()]);

        var run = evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1" }]), new DateTimeOffset(2025, month, day, 0, 0, 0, TimeSpan.FromHours(8)));

        Assert.Equal(runs, run.ResultOf("SHOP-8")!.IsEvaluated);
    }
}
