using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Evaluation;

public sealed class UnjudgedFactsTests
{
    private static readonly Licence Held = new() { Id = "l", Status = LicenceStatus.InForce, Regions = ["510000"], ValidThrough = Fact<DateOnly>.Absent };

    [Fact]
    public void Kinds_that_no_rule_has_as_subject_or_need_are_told()
    {
        var unjudged = Judge([new LicenceRule("SHOP-1")], [Held, new Person { Id = "p2", Name = "李" }, new Person { Id = "p1", Name = "王" }, new Shelf { Id = "s", Shop = new("x") }]);

        Assert.Equal([("Shelf", 1, "s"), ("persons", 2, "p1 p2")], unjudged.Records.Select(static kind => (kind.Kind, kind.Count, string.Join(' ', kind.Ids))));
    }

    [Fact]
    public void A_need_judges_a_kind()
    {
        var run = Shops.Evaluator(Shops.LowShelves()).Evaluate(FactSet.Of([new Shelf { Id = "s", Shop = new("x") }]), Shops.Noon);

        Assert.Empty(run.Unjudged.Records);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    public void At_most_ten_ids_are_listed_and_all_are_counted(int count)
    {
        var kind = Assert.Single(Judge([new LicenceRule("SHOP-1")], [.. Enumerable.Range(0, count).Select(static at => new Person { Id = $"p{at}", Name = "王" })]).Records);

        Assert.Equal((count, 10), (kind.Count, kind.Ids.Count));
    }

    [Fact]
    public void Members_that_no_rule_reads_are_told_when_entered()
    {
        var unjudged = Judge([new LicenceRule("SHOP-1", "licences.status")], [Held, Held with { Id = "m", Regions = default }]);

        Assert.Empty(unjudged.Records);
        Assert.Equal([("licences", "regions", 1, "l"), ("licences", "validThrough", 2, "l m")], unjudged.Members.Select(static member => (member.Kind, member.Member, member.Count, string.Join(' ', member.Ids))));
    }

    [Fact]
    public void What_one_rule_reads_is_judged_whatever_the_others_read() =>
        Assert.Empty(Judge([new LicenceRule("SHOP-1", "licences.status"), new LicenceRule("SHOP-2", "licences.regions", "licences.validThrough")], [Held]).Members);

    [Fact]
    public void Nothing_is_said_of_members_when_a_rule_does_not_state_what_it_reads() =>
        Assert.Empty(Judge([new LicenceRule("SHOP-1", "licences.status"), new LicenceRule("SHOP-2", null)], [Held]).Members);

    [Fact]
    public void A_rule_that_did_not_run_judges_nothing()
    {
        Assert.Equal("licences", Assert.Single(Judge([new LicenceRule(LicenceRule.OffByDefault, "licences.status")], [Held]).Records).Kind);
        Assert.Contains("regions", Judge([new LicenceRule("SHOP-1", "licences.status"), new LicenceRule(LicenceRule.OffByDefault, "licences.regions")], [Held]).Members.Select(static member => member.Member));
    }

    [Fact]
    public void Where_facts_come_from_is_not_asked_of_rules() =>
        Assert.Empty(Judge([new LicenceRule("SHOP-1", "licences.status")], [new Licence { Id = "l", Status = LicenceStatus.InForce, RecordedBy = "王", RecordedAt = Shops.Noon }]).Members);

    private static UnjudgedFacts Judge(LicenceRule[] rules, RegisterRecord[] records) =>
        new RuleEvaluator([LicenceRule.Pack(rules)]).Evaluate(FactSet.Of(records), Shops.Noon).Unjudged;
}
