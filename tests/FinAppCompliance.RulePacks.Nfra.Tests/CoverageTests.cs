using FinAppCompliance.RulePacks.Nfra.Regulation;

namespace FinAppCompliance.RulePacks.Nfra.Tests;

public sealed class CoverageTests
{
    [Fact]
    public void The_catalogue_has_18_articles_in_four_aspects_and_85_requirements()
    {
        var notice = RegulationCatalog.Notice.Documents[0];

        Assert.Equal(Enumerable.Range(1, 18).Select(static n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), notice.Articles.Select(static a => a.Number));
        Assert.Equal(4, notice.Articles.Select(static a => a.Aspect).Distinct().Count());
        Assert.Equal(85, notice.Requirements.Count);
    }

    [Fact]
    public void Every_rule_of_the_notice_stands_in_the_catalogue()
    {
        var known = RegulationCatalog.Notice.Requirements.Select(static r => r.Reference.Requirement.Value).ToHashSet(StringComparer.Ordinal);

        Assert.All(NfraRulePack.CreateNotice().Rules, rule => Assert.Contains(rule.Id.Value, known));
    }

    [Fact]
    public void Every_article_and_every_requirement_has_a_rule_or_a_recorded_reason()
    {
        var pack = NfraRulePack.CreateNotice();
        var settled = pack.Rules.Select(static r => r.Id.Value).Concat(pack.Unruled.Keys.Select(static id => id.Value)).ToHashSet(StringComparer.Ordinal);

        Assert.All(RegulationCatalog.Notice.Requirements, requirement => Assert.Contains(requirement.Reference.Requirement.Value, settled));
        Assert.All(
            RegulationCatalog.Notice.Documents[0].Articles,
            article => Assert.Contains(RegulationCatalog.Notice.Documents[0].Requirements, requirement => requirement.Reference.Article == article.Number));
    }

    [Fact]
    public void The_prohibitions_are_three_and_no_duty_of_the_text_can_be_waived()
    {
        var rules = NfraRulePack.CreateNotice().Rules;

        Assert.Equal(["N99-04.4", "N99-05.2", "N99-05.3"], rules.Where(static r => r.IsProhibition).Select(static r => r.Id.Value));
        Assert.All(rules, static r => Assert.False(r.IsWaivable));
    }

    [Fact]
    public void Every_gate_asks_rules_that_the_notice_has()
    {
        var pack = NfraRulePack.CreateNotice();

        Assert.All(Nfra.Gates.NfraGates.All.SelectMany(static gate => gate.Rules), rule => Assert.NotNull(pack.Find(rule)));
    }
}
