using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Evaluation;

public sealed class ExplanationTests
{
    private static readonly RuleEvaluator Evaluator = new([RulePack.Create(Shops.Header()).Add(new StaffRule()).Add(Shops.LicensedInspectors()).Build()]);

    [Fact]
    public void A_satisfied_rule_shows_its_facts_and_limit()
    {
        var why = Evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1", Staff = 3 }]), Shops.Noon).Explain("SHOP-5", "s1")!;

        Assert.Equal(RuleOutcome.Satisfied, why.Outcome);
        var step = Assert.Single(why.Steps);
        Assert.Equal("staff = 3", Assert.Single(step.Evidence).ToString());
        Assert.Equal("least", step.Limit!.Name);
    }

    [Theory]
    [InlineData(Language.Chinese, "商铺规范第1条", "机构自定限值", "不符合")]
    [InlineData(Language.English, "Shop code, art. 1", "institution limit", "breached")]
    public void The_chain_reads_in_both_languages(Language language, params string[] parts)
    {
        var text = Evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1", Staff = 1 }]), Shops.Noon).Explain("SHOP-5", "s1")!.Write(language);

        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_does_not_apply_says_why()
    {
        var why = Evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1", IsOpen = false }]), Shops.Noon).Explain("SHOP-3", "s1")!;

        Assert.Equal(Shops.Nameless, why.NotApplicableReason);
        Assert.Contains("does not apply", why.Write(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_rule_did_not_look_at_has_no_explanation() =>
        Assert.Null(Evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1" }]), Shops.Noon).Explain("SHOP-5", "nobody"));
}
