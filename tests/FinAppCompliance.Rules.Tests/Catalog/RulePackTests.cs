using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Catalog;

public sealed class RulePackTests
{
    [Fact]
    public void Rules_come_by_id() => Assert.Equal(["SHOP-1", "SHOP-2"], Shops.Pack(Shops.LowShelves("SHOP-2"), Shops.Named("SHOP-1")).Rules.Select(static r => r.Id.Value));

    [Fact]
    public void The_same_id_twice_is_refused() => Refuses("used 2 times", static pack => pack.Add(Shops.Named()).Add(Shops.Named()));

    [Fact]
    public void A_namespace_is_refused_where_requirement_ids_are_used() => Refuses("has a namespace", static pack => pack.Add(Shops.Named("acme/x")));

    [Fact]
    public void A_pack_of_another_team_must_namespace_its_rules() =>
        Refuses("must begin with 'shop/'", static pack => pack.Add(Shops.Named("SHOP-1")), Shops.Header() with { UsesRequirementIds = false });

    [Fact]
    public void A_namespaced_pack_is_accepted() =>
        Assert.Single(RulePack.Create(Shops.Header() with { UsesRequirementIds = false }).Add(Shops.Named("shop/x")).Build().Rules);

    [Theory]
    [InlineData("Shop")]
    [InlineData("")]
    [InlineData("my shop")]
    public void A_wrong_pack_id_is_refused(string id) => Refuses("pack id", static pack => pack, Shops.Header() with { Id = id });

    [Fact]
    public void An_engine_too_old_or_too_new_is_refused()
    {
        Refuses("needs a rules package", static pack => pack, Shops.Header() with { EngineAtLeast = new(99, 0, 0) });
        Refuses("needs a rules package", static pack => pack, Shops.Header() with { EngineBefore = new(0, 0, 1) });
    }

    [Fact]
    public void An_unverified_citation_must_be_off_by_default() => Refuses("must be off by default", static pack => pack.Add(new DescribedRule(static d => d.Citations = [Citations.Of("SHOP-1", source: SourceMarks.Unverified)])));

    [Fact]
    public void A_rule_without_a_citation_is_refused() => Refuses("cites nothing", static pack => pack.Add(new DescribedRule(static d => d.Citations = [])));

    [Fact]
    public void A_parameter_key_or_a_need_twice_is_refused()
    {
        Refuses("parameter 'least' twice", static pack => pack.Add(new DescribedRule(static d => d.Parameters = [StaffRule.Least, StaffRule.Least])));
        Refuses("declares Shelf twice", static pack => pack.Add(new DescribedRule(static d => d.Needs = [FactNeed.Own<Shelf>(), FactNeed.Anywhere<Shelf>()])));
    }

    [Fact]
    public void A_descriptor_made_anew_each_time_is_refused() => Refuses("new descriptor each time", static pack => pack.Add(new ForgetfulRule()));

    [Fact]
    public void All_mistakes_are_told_at_once() => Refuses("has 2 mistakes", static pack => pack.Add(new DescribedRule(static d => d.Citations = [])).Add(Shops.Named("acme/x")));

    [Fact]
    public void Two_packs_with_one_id_or_one_rule_cannot_be_used_together()
    {
        var pack = Shops.Pack(Shops.Named());
        var other = RulePack.Create(Shops.Header("other")).Add(Shops.Named()).Build();

        Assert.Contains("2 packs have the id 'shop'", Assert.Throws<RulePackException>(() => RuleSet.Create(pack, pack)).Message, StringComparison.Ordinal);
        Assert.Contains("'SHOP-1' stands in the packs", Assert.Throws<RulePackException>(() => RuleSet.Create(pack, other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_former_id_still_finds_its_rule()
    {
        var pack = RulePack.Create(Shops.Header()).Add(new DescribedRule(static d => d.FormerIds = ["SHOP-0"])).Build();

        Assert.Equal("SHOP-1", pack.Find("SHOP-0")!.Id);
        Assert.Equal("SHOP-1", RuleSet.Create(pack).Find("SHOP-0")!.Rule.Id);
    }

    private static void Refuses(string expected, Func<RulePackBuilder, RulePackBuilder> add, RulePackHeader? header = null) =>
        Assert.Contains(expected, Assert.Throws<RulePackException>(() => add(RulePack.Create(header ?? Shops.Header())).Build()).Message, StringComparison.Ordinal);
}
