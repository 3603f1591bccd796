using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Catalog;

/// <summary>Finding rules by their ids, and what is said when packs cannot be used.</summary>
public sealed class CatalogTextTests
{
    private static readonly RulePack Pack = RulePack.Create(Shops.Header("b")).Add(new DescribedRule(static d => d.FormerIds = ["SHOP-90"])).Add(Shops.Named("SHOP-2")).Build();

    [Fact]
    public void A_rule_is_found_by_its_id_or_a_former_one()
    {
        Assert.Equal("SHOP-2", Pack.Find("SHOP-2")!.Id.Value);
        Assert.Equal("SHOP-1", Pack.Find("SHOP-90")!.Id.Value);
        Assert.Null(Pack.Find("SHOP-77"));
        Assert.Equal("Shop", Pack.SubjectOf("SHOP-2"));
        Assert.Equal("the pack 'b' has no rule 'SHOP-77'", Assert.Throws<KeyNotFoundException>(() => Pack.SubjectOf("SHOP-77")).Message);
        Assert.Equal(string.Empty, Pack.Header.Edition);
    }

    [Fact]
    public void A_rule_is_switched_on_alone()
    {
        var set = RuleSet.Create(Pack);
        var off = set.With([.. set.Entries.Select(static e => e.Switch(isOn: false))]).SwitchOn("SHOP-90");

        Assert.Equal([("SHOP-1", true), ("SHOP-2", false)], off.Entries.Select(static e => (e.Rule.Id.Value, e.IsOn)));
        Assert.Equal("there is no rule 'SHOP-77'", Assert.Throws<KeyNotFoundException>(() => set.SwitchOn("SHOP-77")).Message);
    }

    [Fact]
    public void Packs_stand_in_the_order_of_their_ids_and_clashes_are_all_told()
    {
        var first = RulePack.Create(Shops.Header("a")).Add(Shops.Named("SHOP-3")).Build();
        var clash = RulePack.Create(Shops.Header("c")).Add(Shops.Named("SHOP-90")).Add(Shops.Named("SHOP-2")).Build();

        Assert.Equal(["a", "b"], RuleSet.Create(Pack, first).Packs.Select(static p => p.Id));
        Assert.Equal(
            "these packs cannot be used together: the rule 'SHOP-90' stands in the packs 'b', 'c'; the rule 'SHOP-2' stands in the packs 'b', 'c'",
            Assert.Throws<RulePackException>(() => RuleSet.Create(Pack, clash)).Message);
    }

    [Theory]
    [InlineData(0, 0, null, null, true)]
    [InlineData(0, 1, null, null, false)]
    [InlineData(null, null, 0, 0, false)]
    [InlineData(null, null, 0, 1, true)]
    [InlineData(null, null, null, null, true)]
    public void A_pack_states_from_which_and_before_which_engine_it_runs(int? fromMinor, int? fromBuild, int? beforeMinor, int? beforeBuild, bool fits)
    {
        var now = EngineVersion.Current;
        var header = Shops.Header() with
        {
            EngineAtLeast = fromMinor is null ? null : new Version(now.Major, now.Minor + fromMinor.Value, now.Build + fromBuild!.Value),
            EngineBefore = beforeMinor is null ? null : new Version(now.Major, now.Minor + beforeMinor.Value, now.Build + beforeBuild!.Value),
        };

        Assert.Equal(fits, Record.Exception(() => RulePack.Create(header).Add(Shops.Named()).Build()) is null);
    }

    [Fact]
    public void A_version_without_a_build_counts_as_its_first() =>
        Assert.NotNull(RulePack.Create(Shops.Header() with { EngineAtLeast = new Version(EngineVersion.Current.Major, EngineVersion.Current.Minor), EngineBefore = new Version(EngineVersion.Current.Major + 1, 0) }).Add(Shops.Named()).Build());

    [Fact]
    public void A_pack_for_another_engine_says_which_it_needs()
    {
        Assert.Contains("from 9.0.0 and before any,", Assert.Throws<RulePackException>(static () => RulePack.Create(Shops.Header() with { EngineAtLeast = new Version(9, 0, 0) }).Add(Shops.Named()).Build()).Message, StringComparison.Ordinal);
        Assert.Contains("from any and before 0.0.1,", Assert.Throws<RulePackException>(static () => RulePack.Create(Shops.Header() with { EngineBefore = new Version(0, 0, 1) }).Add(Shops.Named()).Build()).Message, StringComparison.Ordinal);
        Assert.Contains("the pack 'shop' has 2 mistakes: ", Assert.Throws<RulePackException>(static () => RulePack.Create(Shops.Header()).Add(new DescribedRule(static d => (d.Citations, d.Needs) = ([], [FactNeed.Own<Shelf>(), FactNeed.Anywhere<Shelf>()]))).Build()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_keeps_its_own_default_within_its_own_bounds()
    {
        Assert.Contains("'least'", Assert.Throws<ArgumentException>(static () => RuleParameter.Count("least", 11, (1, 10), new("人", "persons"), Tighter.Higher, StaffRule.Texts)).Message, StringComparison.Ordinal);
        var choice = RuleParameter.Choice("severity", Severity.Medium, Tighter.None, StaffRule.Texts);
        Assert.Equal((Enum.GetValues<Severity>().Min(), Enum.GetValues<Severity>().Max()), (choice.Least, choice.Most));
        Assert.True(choice.TryParse("high", out var high, out _));
        Assert.Equal(Severity.High, high);
        Assert.False(choice.TryParse("99", out _, out _));
        Assert.True(RuleParameter.Number("share", 0.5m, (-1m, 1m), new("比率", "ratio"), Tighter.Lower, StaffRule.Texts).TryParse("-0.25", out var share, out _));
        Assert.Equal(-0.25m, share);
        Assert.False(RuleParameter.Number("share", 0.5m, (-1m, 1m), new("比率", "ratio"), Tighter.Lower, StaffRule.Texts).TryParse("1,5", out _, out _));
    }

    [Fact]
    public void Reading_a_parameter_that_is_not_declared_is_an_error_of_the_rule()
    {
        var rule = new ShopRule("SHOP-9", static (in RuleContext<Shop> c) => c.Require(c.Parameters.Get(StaffRule.Least) > 0, Shops.Nameless));
        var other = new ShopRule("SHOP-8", static (in RuleContext<Shop> c) => c.Require(false, Shops.Nameless).Under(StaffRule.Least));
        var run = Shops.Evaluator(rule, other).Evaluate(FactSet.Of([new Shop { Id = "s" }]), Shops.Noon);

        Assert.All(run.Findings, static f => Assert.Equal((RuleOutcome.Errored, "fault"), (f.Outcome, f.Key)));
        Assert.All(run.Findings, static f => Assert.Contains("the rule reads the parameter 'least' but does not declare it", f.Message.En, StringComparison.Ordinal));
        Assert.Equal(2, run.Findings.Count);
    }

    [Fact]
    public void A_rule_set_lists_values_and_who_set_them()
    {
        var entry = RuleSet.Create(RulePack.Create(Shops.Header()).Add(new StaffRule()).Build()).Find("SHOP-5")!;

        Assert.All(entry.ParameterValues, static p => Assert.True(p.IsDefault));
        Assert.All(entry.ParameterValues, static p => Assert.Contains("default", p.Origin.En, StringComparison.Ordinal));
    }
}
