using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Rules.Tests.Samples;
using FsCheck.Xunit;

namespace FinAppCompliance.Rules.Tests.Evaluation;

/// <summary>Whatever a rule says, each of its keys gives one finding: the worst outcome, with the evidence and the missing facts of all.</summary>
public sealed class OneVerdictForEachKeyTests
{
    [Property(MaxTest = 300)]
    public void Each_key_is_told_once_by_its_worst_conclusion(byte[] said)
    {
        var conclusions = said.Select(static (code, at) => (Key: $"k{code % 3}", Condition: (code / 3 % 3) switch { 0 => Tri.True, 1 => Tri.False, _ => Tri.Unknown }, Fact: $"f{at}")).ToList();
        var evaluator = Shops.Evaluator(new ShopRule("SHOP-7", (in RuleContext<Shop> c) =>
        {
            var draft = c.Begin();
            foreach (var (key, condition, fact) in conclusions)
            {
                draft = draft.Require(condition, Shops.Crowded, key).With(fact, condition.IsUnknown ? Fact<int>.Unknown : 1);
            }

            return draft;
        }));

        var run = evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1" }]), Shops.Noon);

        var expected = conclusions.Where(static c => !c.Condition.IsTrue).GroupBy(static c => c.Key, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => (g.Key, g.Any(static c => c.Condition.IsFalse) ? RuleOutcome.Breached : RuleOutcome.Undetermined, string.Join(',', g.Where(static c => c.Condition.IsUnknown).Select(static c => c.Fact))));
        Assert.Equal(expected, run.Findings.Select(static f => (f.Key, f.Outcome, string.Join(',', f.MissingFacts))));
        Assert.All(run.Findings, finding => Assert.All(
            conclusions.Where(c => c.Key == finding.Key && !c.Condition.IsTrue), c => Assert.True(finding.Evidence.Any(e => e.Fact == c.Fact).IsTrue)));
        Assert.All(RunComparison.Between(run, run).Entries, static entry => Assert.Equal(FindingChange.Unchanged, entry.Change));
    }
}
