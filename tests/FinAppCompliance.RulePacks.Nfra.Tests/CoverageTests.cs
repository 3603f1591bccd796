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
}
