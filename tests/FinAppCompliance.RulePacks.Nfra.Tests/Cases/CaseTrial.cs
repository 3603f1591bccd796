using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Testing.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Cases;

/// <summary>Tries each case against a pack that holds its rule alone: the outcome, the keys, named missing facts, and the laws of hiding.</summary>
internal static class CaseTrial
{
    internal static TheoryData<int, string> Indexes(IReadOnlyList<RuleCase> cases)
    {
        var data = new TheoryData<int, string>();
        for (var at = 0; at < cases.Count; at++)
        {
            data.Add(at, $"{cases[at].Rule} {cases[at].Expected} {cases[at].Keys}");
        }

        return data;
    }

    internal static void Assert(RuleCase tried, string name)
    {
        var evaluator = new RuleEvaluator(RuleSet.Create(PackOf(tried)).SwitchOn(tried.Rule));
        var facts = FactSet.Of(tried.Records, tried.Complete);

        var run = evaluator.Evaluate(facts, tried.AsOf);

        var findings = run.Findings.Where(f => f.Rule == tried.Rule && f.Subject.Id == "s").ToList();
        Xunit.Assert.True(run.OutcomeOf(tried.Rule, "s") == tried.Expected, $"{name}: {run.OutcomeOf(tried.Rule, "s")} {string.Join("; ", findings.Select(static f => $"{f} [{string.Join(", ", f.Evidence)}]"))}");
        Xunit.Assert.Equal(tried.Keys, string.Join(",", findings.Where(static f => f.Outcome == RuleOutcome.Breached && f.Key.Length > 0).Select(static f => f.Key)));
        Xunit.Assert.All(findings.Where(static f => f.Outcome == RuleOutcome.Undetermined), static f => Xunit.Assert.NotEmpty(f.MissingFacts));
        LabelledFactsTests.AssertLabelled(findings);
        MissingFactsCheck.Assert(facts, poorer => evaluator.Evaluate(poorer, tried.AsOf), tried.Rule, "s");
        var rule = evaluator.RuleSet.Find(tried.Rule)!.Rule;
        EvidenceCheck.Assert(facts, poorer => evaluator.Evaluate(poorer, tried.AsOf), tried.Rule, "s");
        CommencementCheck.Assert(facts, poorer => evaluator.Evaluate(poorer, tried.AsOf), rule, "s", tried.AsOf);
        HidingCheck.Assert(facts, poorer => evaluator.Evaluate(poorer, tried.AsOf).OutcomeOf(tried.Rule, "s"), name);
    }

    private static RulePack PackOf(RuleCase tried) => tried.AddTo(RulePack.Create(new RulePackHeader
    {
        Id = "case",
        Version = new(1, 0, 0),
        Title = new("单条规则", "one rule"),
        UsesRequirementIds = true,
    })).Build();

    internal static void AssertAllTried(IEnumerable<string> rules, IReadOnlyList<RuleCase> cases)
    {
        var tried = cases.ToLookup(static c => c.Rule, static c => c.Expected);
        Xunit.Assert.All(rules, rule =>
        {
            Xunit.Assert.Contains(RuleOutcome.Satisfied, tried[rule]);
            Xunit.Assert.Contains(tried[rule], static o => o is RuleOutcome.Breached or RuleOutcome.NeedsReview);
            Xunit.Assert.Contains(RuleOutcome.Undetermined, tried[rule]);
        });
    }
}
