using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Gates;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Gates;

/// <summary>Which findings concern the record that takes a step, and which do not.</summary>
public sealed class GateScopeTests
{
    private static readonly RulePack Pack = RulePack.Create(Shops.Header()).Add(Shops.Named()).Add(new OfKind<Shelf>("SHOP-21", static s => s.Height <= 3)).Add(new OfKind<Institution>("SHOP-22", static i => i.Kind == InstitutionKind.Trust)).Build();
    private static readonly RuleEvaluator Evaluator = new([Pack]);
    private static readonly Gate Shop = Gate.For<Shop>("shop", new("开业", "opening"), static (shop, _) => shop, "SHOP-1", "SHOP-21");
    private static readonly Gate Shelf = Gate.For<Shelf>("shelf", new("上架", "stocking"), static (shelf, _) => shelf, "SHOP-1", "SHOP-21", "SHOP-22");
    private static readonly Shop S1 = new() { Id = "s1", Name = "Lin" };
    private static readonly Shelf H1 = new() { Id = "h1", Shop = "s1", Height = 2 };
    private static readonly Shelf High = new() { Id = "h2", Shop = "s1", Height = 9 };
    private static readonly Institution Bank = new() { Id = "b", Name = "B", CreditCode = "91510000MA6YLB0009", Kind = InstitutionKind.Trust };

    [Fact]
    public void A_record_below_the_subject_concerns_it() => Assert.Equal(GateState.Closed, Decide(Shop, "s1", S1, H1, High).State);

    [Fact]
    public void A_record_below_another_subject_does_not() =>
        Assert.Equal(GateState.Open, Decide(Shop, "s1", S1, H1, new Shop { Id = "s2", Name = "Wu" }, new Shelf { Id = "h9", Shop = "s2", Height = 9 }).State);

    [Fact]
    public void A_record_above_the_subject_concerns_it() =>
        Assert.Equal(GateState.Closed, Decide(Shelf, "h1", S1 with { Name = Fact<string>.Absent }, H1, Bank).State);

    [Fact]
    public void A_sibling_below_the_same_record_does_not() => Assert.Equal(GateState.Open, Decide(Shelf, "h1", S1, H1, High, Bank).State);

    [Fact]
    public void The_institution_concerns_every_step() =>
        Assert.Equal(GateState.Closed, Decide(Shelf, "h1", S1, H1, Bank with { Kind = InstitutionKind.PolicyBank }).State);

    [Fact]
    public void A_gate_is_held_for_lack_of_records_unless_they_are_certain_to_be_none()
    {
        var held = Decide(Shop, "s1", S1);

        Assert.Equal((GateState.Held, "Shelf"), (held.State, Assert.Single(held.MissingFacts)));
        var run = Evaluator.Evaluate(FactSet.Of([S1], typeof(Shelf)), Shops.Noon);
        Assert.Equal(GateState.Open, new GateKeeper(Evaluator).Decide(Shop, run, "s1").State);
    }

    [Fact]
    public void Without_an_institution_recorded_its_rules_do_not_hold_the_gate() => Assert.Equal(GateState.Open, Decide(Shelf, "h1", S1, H1).State);

    [Fact]
    public void Missing_facts_are_named_once_and_beside_missing_records()
    {
        var decision = Decide(Shop, "s1", S1 with { Name = default });

        Assert.Equal(["name", "Shelf"], decision.MissingFacts);
    }

    [Fact]
    public void Mistakes_say_which_gate_and_what()
    {
        var run = Evaluator.Evaluate(FactSet.Of([S1, H1]), Shops.Noon);
        var keeper = new GateKeeper(Evaluator);
        var strange = Gate.For<Shop>("strange", new("异", "strange"), static (shop, _) => shop, "SHOP-77");

        Assert.Contains("'nobody' is no recorded Shop; the gate 'shop'", Assert.Throws<ArgumentException>(() => keeper.Decide(Shop, run, "nobody")).Message, StringComparison.Ordinal);
        Assert.Contains("'h1' is no recorded Shop", Assert.Throws<ArgumentException>(() => keeper.Decide(Shop, run, "h1")).Message, StringComparison.Ordinal);
        Assert.Contains("the gate 'strange' names the rule 'SHOP-77'", Assert.Throws<ArgumentException>(() => keeper.Decide(strange, run, "s1")).Message, StringComparison.Ordinal);
    }

    private static GateDecision Decide(Gate gate, string subject, params RegisterRecord[] records) =>
        new GateKeeper(Evaluator).Decide(gate, Evaluator.Evaluate(FactSet.Of(records), Shops.Noon), subject);

    private sealed class OfKind<T>(string id, Func<T, Tri> holds) : IComplianceRule<T>
        where T : RegisterRecord
    {
        private static readonly BilingualText Wrong = new("不当", "wrong");

        public RuleDescriptor Descriptor { get; } = ShopRule.Describe(id, []);

        public Verdict Evaluate(in RuleContext<T> context) => context.Require(holds(context.Subject), Wrong).With("fact", (Fact<int>)1);
    }
}
