using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Evaluation;

public sealed class FindingStreamTests
{
    private static readonly FactSet Facts = FactSet.Of(
        [
            .. Enumerable.Range(0, 30).Select(static at => new Shop { Id = $"s{at:00}", Name = at % 3 == 0 ? "Lin" : at % 3 == 1 ? Fact<string>.Absent : default, IsOpen = at % 2 == 0 }),
            .. Enumerable.Range(0, 30).Select(static at => new Shelf { Id = $"h{at:00}", Shop = $"s{at:00}", Height = at % 7 }),
        ],
        typeof(Shelf));

    [Fact]
    public void Walking_gives_the_findings_of_the_list_in_its_order_also_twice_at_once()
    {
        var run = Evaluator().Evaluate(Facts, Shops.Noon);
        var (one, other) = (run.EnumerateFindings().ToList(), run.EnumerateFindings().Zip(run.EnumerateFindings(), static (first, second) => (first, second)).ToList());

        Assert.NotEmpty(run.Findings);
        Assert.Equal(run.Findings.Select(RunForm.Of), one.Select(RunForm.Of));
        Assert.Equal(one, other.Select(static pair => pair.first));
        Assert.Equal(one, other.Select(static pair => pair.second));
        Assert.Equal(run.Findings, run.EnumerateFindings());
    }

    [Fact]
    public void A_walk_asks_only_as_far_as_it_is_read_and_only_the_rules_asked_for()
    {
        var calls = 0;
        var rule = new ShopRule("SHOP-9", (in RuleContext<Shop> c) =>
        {
            calls++;
            return c.Require(c.Subject.Name.Exists, Shops.Nameless);
        });
        var run = Shops.Evaluator(Shops.Named(), rule).Evaluate(Facts, Shops.Noon);
        calls = 0;

        Assert.Equal(20, run.EnumerateFindings(["SHOP-1"]).Count());
        Assert.Equal(0, calls);
        Assert.Equal(3, run.EnumerateFindings(["SHOP-9"]).Take(3).Count());
        Assert.Equal(3, calls);
        Assert.Empty(run.EnumerateFindings(["SHOP-7"]));
        Assert.Empty(run.EnumerateFindings([]));
        Assert.Equal(run.Findings.Where(static f => f.Rule == "SHOP-9"), run.EnumerateFindings(["SHOP-9"]));
    }

    [Fact]
    public void Facts_are_named_for_evidence_only_and_asking_for_it_changes_no_verdict()
    {
        List<bool> open = [];
        var rule = new ShopRule("SHOP-9", (in RuleContext<Shop> c) =>
        {
            var draft = c.Require(c.Subject.Name.Exists, Shops.Nameless);
            open.Add(draft.IsOpen);
            return draft.IsOpen ? draft.With("name", c.Subject.Name) : draft;
        });
        var run = Shops.Evaluator(rule).Evaluate(FactSet.Of([new Shop { Id = "s1" }]), Shops.Noon);

        Assert.Equal(["name"], Assert.Single(run.Findings).MissingFacts);
        Assert.Equal([false, true], open);
    }

    [Fact]
    public void A_finding_that_was_read_does_not_change_when_the_next_one_is()
    {
        var walk = Evaluator().Evaluate(Facts, Shops.Noon).EnumerateFindings().Select(static finding => (finding, RunForm.Of(finding))).ToList();

        Assert.All(walk, static read => Assert.Equal(read.Item2, RunForm.Of(read.finding)));
    }

    [Fact]
    public void Many_facts_of_one_finding_are_each_told_once()
    {
        var rule = new ShopRule("SHOP-9", static (in RuleContext<Shop> c) =>
        {
            var draft = c.Require(Tri.Unknown, Shops.Nameless);
            for (var at = 0; at < 60; at++)
            {
                draft = draft.With($"fact{at % 40:00}", Fact<int>.Unknown, at % 2 == 0 ? null : "r");
            }

            return draft;
        });

        var finding = Assert.Single(Shops.Evaluator(rule).Evaluate(FactSet.Of([new Shop { Id = "s1" }]), Shops.Noon).Findings);

        Assert.Equal(40, finding.Evidence.Count);
        Assert.Equal(Enumerable.Range(0, 40).Select(static at => at % 2 == 0 ? $"fact{at:00}" : $"r: fact{at:00}"), finding.MissingFacts);
    }

    private static RuleEvaluator Evaluator() => Shops.Evaluator(Shops.Named(), Shops.LowShelves(), Shops.LicensedInspectors(), Shops.PassedVisits());
}
