using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Rules.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FinAppCompliance.Rules.Tests.Evaluation;

public sealed class ParallelRunTests
{
    [Property(MaxTest = 200)]
    public Property A_run_is_the_same_with_every_degree_of_parallelism_also_when_rules_fail() => Prop.ForAll(
        (from seed in Gen.Choose(0, 1_000_000)
         from part in Gen.Choose(1, 40)
         from one in Gen.Choose(0, 3)
         select (seed, part, one)).ToArbitrary(),
        drawn =>
        {
            var (seed, part, failing) = drawn;
            var pack = Shops.Pack(Shops.Named(), Shops.LowShelves(), Shops.LicensedInspectors(), Shops.PassedVisits(), Faulty("SHOP-8", seed, failing), Faulty("SHOP-9", seed + 1, 1));
            var facts = World(new Random(seed));
            var alone = new RuleEvaluator([pack]).Evaluate(facts, Shops.Noon);
            var (form, bytes) = (RunForm.Of(alone), RunRecord.Of(alone).ToBytes());
            for (var degree = 2; degree <= 8; degree++)
            {
                var options = new EvaluationOptions { MaxDegreeOfParallelism = degree, LeastPart = part };
                var run = new RuleEvaluator([pack], options).Evaluate(facts, Shops.Noon);
                Assert.Equal(form, RunForm.Of(run));
                Assert.Equal(bytes, RunRecord.Of(run).ToBytes());
            }
        });

    [Theory]
    [InlineData(24, 76, 0)]
    [InlineData(25, 0, 75)]
    [InlineData(26, 0, 75)]
    public void A_rule_is_switched_off_behind_the_twenty_fifth_failure_whoever_met_it(int failures, int satisfied, int switchedOff)
    {
        var facts = FactSet.Of(Enumerable.Range(0, 100).Select(static at => new Shop { Id = $"s{at:000}", Staff = at }));
        var rule = new ShopRule("SHOP-9", (in RuleContext<Shop> c) => c.Subject.Staff.Value < failures ? throw new InvalidOperationException("broken") : Verdict.Satisfied);
        foreach (var degree in Enumerable.Range(1, 8))
        {
            var run = new RuleEvaluator([Shops.Pack(rule)], new EvaluationOptions { MaxDegreeOfParallelism = degree, LeastPart = 7 }).Evaluate(facts, Shops.Noon);

            Assert.Equal(satisfied, run.Count(RuleOutcome.Satisfied));
            Assert.Equal(switchedOff, run.Findings.Count(static f => f.Message.En.Contains("no longer called", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_rule_that_fails_late_keeps_its_verdicts_before()
    {
        var facts = FactSet.Of(Enumerable.Range(0, 100).Select(static at => new Shop { Id = $"s{at:000}", Staff = at }));
        var rule = new ShopRule("SHOP-9", static (in RuleContext<Shop> c) => c.Subject.Staff.Value >= 60 ? throw new InvalidOperationException("broken") : Verdict.Satisfied);
        foreach (var degree in Enumerable.Range(1, 8))
        {
            var run = new RuleEvaluator([Shops.Pack(rule)], new EvaluationOptions { MaxDegreeOfParallelism = degree, LeastPart = 5 }).Evaluate(facts, Shops.Noon);

            Assert.Equal((60, 40), (run.Count(RuleOutcome.Satisfied), run.Count(RuleOutcome.Errored)));
            Assert.Equal(25, run.Findings.Count(static f => f.Message.En.Contains("broken", StringComparison.Ordinal)));
            Assert.Equal(15, run.Findings.Count(static f => f.Message.En.Contains("no longer called", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData(1, 3000, 3000)]
    [InlineData(2, 1023, 512)]
    [InlineData(2, 32_768, 1024)]
    [InlineData(8, 512, 512)]
    [InlineData(1, 0, 1)]
    public void A_part_has_at_least_512_subjects_and_a_worker_alone_takes_all(int degree, int subjects, int expected) =>
        Assert.Equal(expected, new EvaluationOptions { MaxDegreeOfParallelism = degree }.PartSizeFor(subjects));

    private static ShopRule Faulty(string id, int seed, int inFour) => new(id, (in RuleContext<Shop> c) =>
        (c.Subject.Id.Sum(static letter => letter) + seed) % 4 < inFour
            ? throw new InvalidOperationException($"broken at {c.Subject.Id}")
            : c.Require(c.Subject.IsOpen == true, Shops.Nameless).With("isOpen", c.Subject.IsOpen));

    private static FactSet World(Random random)
    {
        var records = new List<RegisterRecord> { new Inspector { Id = "i", IsLicensed = random.Next(2) == 0 } };
        for (var at = random.Next(150); at >= 0; at--)
        {
            records.Add(new Shop
            {
                Id = $"s{at:000}",
                Name = random.Next(3) switch { 0 => Fact<string>.Unknown, 1 => Fact<string>.Absent, _ => "Lin" },
                IsOpen = random.Next(3) switch { 0 => Fact<bool>.Unknown, 1 => false, _ => true },
            });
            records.AddRange(Enumerable.Range(0, random.Next(3)).Select(h => new Shelf { Id = $"h{at}-{h}", Shop = $"s{at:000}", Height = random.Next(6) }));
        }

        return FactSet.Of(records, typeof(Shelf), typeof(Inspector));
    }
}
