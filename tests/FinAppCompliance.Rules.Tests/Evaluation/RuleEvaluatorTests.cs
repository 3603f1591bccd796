using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Evaluation;

public sealed class RuleEvaluatorTests
{
    [Fact]
    public void A_missing_fact_is_undetermined_and_named()
    {
        var run = Shops.Evaluator(Shops.Named()).Evaluate(FactSet.Of([new Shop { Id = "s1" }]), Shops.Noon);

        var finding = Assert.Single(run.Findings);
        Assert.Equal(RuleOutcome.Undetermined, finding.Outcome);
        Assert.Equal(["name"], finding.MissingFacts);
    }

    [Fact]
    public void A_fact_recorded_as_absent_is_a_breach_with_evidence()
    {
        var run = Shops.Evaluator(Shops.Named()).Evaluate(FactSet.Of([new Shop { Id = "s1", Name = Fact<string>.Absent }]), Shops.Noon);

        var finding = Assert.Single(run.Findings);
        Assert.Equal(RuleOutcome.Breached, finding.Outcome);
        Assert.Equal("name = none", Assert.Single(finding.Evidence).ToString());
    }

    [Fact]
    public void A_known_fact_satisfies_without_a_finding()
    {
        var run = Shops.Evaluator(Shops.Named()).Evaluate(FactSet.Of([new Shop { Id = "s1", Name = "Lin" }]), Shops.Noon);

        Assert.Empty(run.Findings);
        Assert.Equal(1, run.Count(RuleOutcome.Satisfied));
    }

    [Fact]
    public void All_over_records_not_declared_complete_is_undetermined()
    {
        var facts = FactSet.Of([new Shop { Id = "s1" }, new Shelf { Id = "h1", Shop = "s1", Height = 2 }]);
        var evaluator = Shops.Evaluator(Shops.LowShelves());

        Assert.Equal(RuleOutcome.Undetermined, evaluator.Evaluate(facts, Shops.Noon).OutcomeOf("SHOP-2", "s1"));
        Assert.Equal(RuleOutcome.Satisfied, evaluator.Evaluate(facts.Declare(typeof(Shelf), true), Shops.Noon).OutcomeOf("SHOP-2", "s1"));
    }

    [Fact]
    public void A_rule_that_throws_is_errored_and_never_satisfied()
    {
        var evaluator = Shops.Evaluator(new ShopRule("SHOP-9", static (in RuleContext<Shop> c) => throw new InvalidOperationException("broken")));

        var run = evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1" }]), Shops.Noon);

        var finding = Assert.Single(run.Findings);
        Assert.Equal(RuleOutcome.Errored, finding.Outcome);
        Assert.Contains("broken", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_keeps_throwing_is_no_longer_called_and_every_subject_is_errored()
    {
        var calls = 0;
        var evaluator = Shops.Evaluator(new ShopRule("SHOP-9", (in RuleContext<Shop> c) =>
        {
            calls++;
            throw new InvalidOperationException("broken");
        }));

        var run = evaluator.Evaluate(FactSet.Of(Enumerable.Range(0, 100).Select(static n => new Shop { Id = $"s{n}" })), Shops.Noon);

        Assert.Equal(25, calls);
        Assert.Equal(100, run.Count(RuleOutcome.Errored));
    }

    [Fact]
    public void A_rule_that_reads_what_it_does_not_declare_is_errored()
    {
        var evaluator = Shops.Evaluator(new ShopRule("SHOP-9", static (in RuleContext<Shop> c) => c.Require(c.All<Inspector>().IsEmpty, Shops.Nameless)));

        var run = evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1" }], typeof(Inspector)), Shops.Noon);

        Assert.Equal(RuleOutcome.Errored, run.OutcomeOf("SHOP-9", "s1"));
    }

    [Fact]
    public void A_rule_that_declares_its_own_records_cannot_read_those_of_another_root()
    {
        var evaluator = Shops.Evaluator(new ShopRule("SHOP-9", static (in RuleContext<Shop> c) => c.Require(c.About<Shelf>("s2").IsEmpty, Shops.Nameless), FactNeed.Own<Shelf>()));

        var run = evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1" }, new Shop { Id = "s2" }], typeof(Shelf)), Shops.Noon);

        Assert.Equal(RuleOutcome.Errored, run.OutcomeOf("SHOP-9", "s1"));
        Assert.Equal(RuleOutcome.Satisfied, run.OutcomeOf("SHOP-9", "s2"));
    }

    [Fact]
    public void Applicability_false_is_not_applicable_and_unknown_is_undetermined()
    {
        var evaluator = Shops.Evaluator(Shops.LicensedInspectors());
        var facts = FactSet.Of([new Shop { Id = "closed", IsOpen = false }, new Shop { Id = "dark" }, new Shop { Id = "open", IsOpen = true }], typeof(Inspector));

        var run = evaluator.Evaluate(facts, Shops.Noon);

        Assert.Equal(RuleOutcome.NotApplicable, run.OutcomeOf("SHOP-3", "closed"));
        Assert.Equal(RuleOutcome.Undetermined, run.OutcomeOf("SHOP-3", "dark"));
        Assert.Equal(RuleOutcome.Breached, run.OutcomeOf("SHOP-3", "open"));
    }

    [Fact]
    public void Findings_come_by_rule_then_subject_whatever_the_order_of_the_input()
    {
        var shops = Enumerable.Range(0, 20).Select(static n => new Shop { Id = $"s{n:00}" }).ToList();
        var evaluator = new RuleEvaluator([Shops.Pack(Shops.Named("SHOP-2"), Shops.Named("SHOP-1"))], new EvaluationOptions { MaxDegreeOfParallelism = -1 });

        var forward = evaluator.Evaluate(FactSet.Of(shops), Shops.Noon).Findings;
        var backward = evaluator.Evaluate(FactSet.Of(Enumerable.Reverse(shops)), Shops.Noon).Findings;

        Assert.Equal(forward, backward);
        Assert.Equal(forward.OrderBy(static f => f.Rule).ThenBy(static f => f.Subject.Id, StringComparer.Ordinal), forward);
    }

    [Fact]
    public void A_rule_that_answers_otherwise_when_asked_again_is_an_error()
    {
        var calls = 0;
        var fickle = new ShopRule("SHOP-9", (in RuleContext<Shop> c) => c.Require(calls++ == 0 ? Tri.Unknown : Tri.True, Shops.Nameless));
        var run = Shops.Evaluator(fickle).Evaluate(FactSet.Of([new Shop { Id = "s1" }]), Shops.Noon);

        Assert.Equal(RuleOutcome.Undetermined, run.OutcomeOf("SHOP-9", "s1"));
        Assert.Equal(RuleOutcome.Errored, Assert.Single(run.Findings).Outcome);
    }

    [Fact]
    public void A_passing_evaluation_allocates_nothing()
    {
        var rule = Shops.LowShelves();
        var facts = FactSet.Of([new Shop { Id = "s1" }, new Shelf { Id = "h1", Shop = "s1", Height = 2 }], typeof(Shelf));
        var scope = new EvaluationScope(facts, Shops.Noon, Domain.Time.ChineseWorkingCalendar.BuiltIn, isExplaining: false);
        var binding = new FinAppCompliance.Rules.Catalog.RuleBinding<Shop>(rule);
        var frame = new RuleFrame(scope, binding.Reads, new RuleParameters([]));
        RegisterRecord subject = facts.Find("s1")!;
        binding.Evaluate(subject, frame);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1000; round++)
        {
            binding.Evaluate(subject, frame);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
