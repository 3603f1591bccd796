using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Gates;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Tests.Samples;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Tests.Gates;

public sealed class GateKeeperTests
{
    private static readonly Gate Opening = Gate.For<Shop>("opening", new("开业", "opening"), static (shop, _) => shop with { IsOpen = true }, "SHOP-1", "SHOP-3");
    private static readonly Gate OwnOpening = Gate.For<Shop>("opening", new("开业", "opening"), static (shop, _) => shop with { IsOpen = true }, "shop/1", "shop/3");
    private static readonly Shop Ready = new() { Id = "s1", Name = "Lin", IsOpen = false };

    [Fact]
    public void A_gate_judges_the_step_as_if_it_were_taken()
    {
        var evaluator = Shops.Evaluator(Shops.Named(), Shops.LicensedInspectors());
        var run = evaluator.Evaluate(FactSet.Of([Ready], typeof(Inspector)), Shops.Noon);

        Assert.Equal(RuleOutcome.NotApplicable, run.OutcomeOf("SHOP-3", "s1"));
        Assert.Equal(GateState.Closed, new GateKeeper(evaluator).Decide(Opening, run, "s1").State);
    }

    [Fact]
    public void A_gate_asks_only_its_own_rules_for_reasons_and_only_about_what_concerns_the_step()
    {
        List<string> explained = [];
        ShopRule Noting(string id) => new(id, (in RuleContext<Shop> c) =>
        {
            var draft = c.Require(c.Subject.Name.Exists, Shops.Nameless).With("name", c.Subject.Name);
            if (draft.IsOpen)
            {
                explained.Add($"{id} {c.Subject.Id}");
            }

            return draft;
        });
        var evaluator = Shops.Evaluator(Noting("SHOP-1"), Noting("SHOP-2"), Shops.LicensedInspectors());
        var run = evaluator.Evaluate(FactSet.Of([Ready with { Name = default }, new Shop { Id = "s2" }], typeof(Inspector)), Shops.Noon);

        Assert.Equal(["name"], new GateKeeper(evaluator).Decide(Opening, run, "s1").MissingFacts);
        Assert.Equal(["SHOP-1 s1"], explained.Distinct());
    }

    [Fact]
    public void A_gate_opens_when_every_requirement_holds() => Assert.Equal(GateState.Open, Decide(Ready).State);

    [Fact]
    public void A_gate_holds_on_a_missing_fact_and_names_it()
    {
        var decision = Decide(Ready with { Name = default });

        Assert.Equal(GateState.Held, decision.State);
        Assert.Equal(["name"], decision.MissingFacts);
    }

    [Fact]
    public void A_breach_closes_even_beside_a_missing_fact() => Assert.Equal(GateState.Closed, Decide(Ready with { Name = Fact<string>.Absent }).State);

    [Fact]
    public void A_waived_breach_does_not_close_but_is_shown()
    {
        var evaluator = Shops.OwnEvaluator(Shops.Named("shop/1"), Shops.LicensedInspectors("shop/3"));
        var policy = new WaiverPolicyOptions();
        policy.Approvers["chen"] = Severity.High;
        var waivers = WaiverBook.Load(
            evaluator.RuleSet,
            [new Waiver { Id = "w", Rule = "shop/1", SubjectId = "s1", Reason = "r", RequestedBy = "lin", ApprovedBy = "chen", ApprovedOn = new(2025, 6, 1), LastDay = new(2025, 7, 1) }],
            policy,
            FactSet.Of([Ready]));
        var run = evaluator.Evaluate(FactSet.Of([Ready with { Name = Fact<string>.Absent }, new Inspector { Id = "i", IsLicensed = true }]), Shops.Noon);

        var decision = new GateKeeper(evaluator, waivers).Decide(OwnOpening, run, "s1");

        Assert.Equal(GateState.Open, decision.State);
        Assert.True(Assert.Single(decision.Reasons).IsWaived);
    }

    [Theory]
    [InlineData(2, GateState.Open, 1)]
    [InlineData(1, GateState.Open, 1)]
    [InlineData(0, GateState.Closed, 0)]
    public void A_duty_that_may_be_met_after_the_step_is_listed_with_its_day_and_one_due_before_closes(int daysLeft, GateState expected, int upcoming)
    {
        var limit = new Domain.Time.TimeLimit(10, Domain.Time.TimeUnit.CalendarDays);
        var start = Domain.Time.ChinaStandardTime.DateOf(Shops.Noon).AddDays(daysLeft - 11);
        var evaluator = Shops.Evaluator(
            new ShopRule("SHOP-1", (in RuleContext<Shop> c) => c.Require(c.Term(limit, (Fact<DateOnly>)start).MetBy(Fact<DateOnly>.Absent), Shops.Nameless).With("opened", (Fact<DateOnly>)start)),
            Shops.LicensedInspectors());
        var run = evaluator.Evaluate(FactSet.Of([Ready, new Inspector { Id = "i", IsLicensed = true }]), Shops.Noon);

        var decision = new GateKeeper(evaluator).Decide(Opening, run, "s1");

        Assert.Equal((expected, upcoming), (decision.State, decision.Upcoming.Count));
        Assert.All(decision.Upcoming, duty => Assert.Equal(start.AddDays(10), duty.Finding.Due!.Due.LastDay));
    }

    [Fact]
    public void A_sibling_does_not_concern_the_gate() =>
        Assert.Equal(GateState.Open, Decide(Ready, new Shop { Id = "s2", Name = Fact<string>.Absent, IsOpen = false }).State);

    [Fact]
    public void A_rule_that_throws_holds_the_gate()
    {
        var evaluator = Shops.Evaluator(new ShopRule("SHOP-1", static (in RuleContext<Shop> c) => throw new InvalidOperationException("broken")), Shops.LicensedInspectors());
        var run = evaluator.Evaluate(FactSet.Of([Ready, new Inspector { Id = "i", IsLicensed = true }]), Shops.Noon);

        Assert.Equal(GateState.Held, new GateKeeper(evaluator).Decide(Opening, run, "s1").State);
    }

    [Fact]
    public void A_gate_whose_rules_are_all_excluded_is_held_and_says_so()
    {
        var evaluator = Shops.Evaluator(Shops.Named(), Shops.LicensedInspectors());
        var set = evaluator.RuleSet.With([.. evaluator.RuleSet.Entries.Select(static e => e.Switch(isOn: false))]);
        var off = new FinAppCompliance.Rules.Evaluation.RuleEvaluator(set);

        var decision = new GateKeeper(off).Decide(Opening, off.Evaluate(FactSet.Of([Ready]), Shops.Noon), "s1");

        Assert.Equal(GateState.Held, decision.State);
        Assert.Equal(2, decision.NotAsked.Count);
    }

    [Fact]
    public void A_gate_does_not_open_over_an_excluded_rule_unless_it_allows_that()
    {
        var pack = Shops.Evaluator(Shops.Named(), Shops.LicensedInspectors()).RuleSet;
        var change = new ProfileChange { Rule = "SHOP-3", IsOn = false, By = "board", On = new(2025, 1, 1), Why = "appetite" };
        var off = new FinAppCompliance.Rules.Evaluation.RuleEvaluator(
            ResolvedProfile.Resolve(pack, null, Shops.Today, new Profile { Id = "p", Title = new("总行", "head office"), Changes = [change] }).RuleSet);
        var run = off.Evaluate(FactSet.Of([Ready, new Inspector { Id = "i", IsLicensed = true }]), Shops.Noon);
        var held = new GateKeeper(off).Decide(Opening, run, "s1");

        Assert.Equal((GateState.Held, "SHOP-3", "SHOP-3"), (held.State, held.NotAsked.Single().Value, held.Excluded.Single().Value));
        Assert.Equal((ExitCodes.Undetermined, 1), (AssessmentExit.Of(held).Code, AssessmentExit.Of(held).Undetermined));
        var allowed = new GateKeeper(off).Decide(Opening.OpenWithout("SHOP-3"), run, "s1");
        Assert.Equal((GateState.Open, "SHOP-3", 0), (allowed.State, allowed.NotAsked.Single().Value, allowed.Excluded.Count));
        Assert.Equal(GateState.Held, new GateKeeper(off).Decide(Opening.OpenWithout("SHOP-1"), run, "s1").State);
        Assert.Throws<ArgumentException>(() => Opening.OpenWithout("SHOP-9"));
    }

    [Fact]
    public void An_unknown_record_or_rule_is_refused()
    {
        var evaluator = Shops.Evaluator(Shops.Named());
        var run = evaluator.Evaluate(FactSet.Of([Ready]), Shops.Noon);
        var keeper = new GateKeeper(evaluator);

        Assert.Throws<ArgumentException>(() => keeper.Decide(Opening, run, "nobody"));
        Assert.Throws<ArgumentException>(() => keeper.Decide(Opening, run, "s1"));
    }

    private static GateDecision Decide(Shop shop, params Shop[] others)
    {
        var evaluator = Shops.Evaluator(Shops.Named(), Shops.LicensedInspectors());
        var run = evaluator.Evaluate(FactSet.Of([shop, .. others, new Inspector { Id = "i", IsLicensed = true }]), Shops.Noon);
        return new GateKeeper(evaluator).Decide(Opening, run, shop.Id);
    }
}
