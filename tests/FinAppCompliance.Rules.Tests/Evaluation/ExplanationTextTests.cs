using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Evaluation;

/// <summary>The whole text of explanations, word for word: a person reads it to an auditor.</summary>
public sealed class ExplanationTextTests
{
    private static readonly LegalLimit<int> Limit = new(3, new("3米", "3 m"), Citations.Of("SHOP-1"));

    private static readonly ShopRule Rule = new("SHOP-8", static (in RuleContext<Shop> c) => c
        .When(c.Subject.IsOpen == true, Shops.Nameless)
        .Require(c.Subject.Name.Exists, Shops.Nameless, "name").With("name", c.Subject.Name)
        .Require(c.Subject.Staff >= 2, Shops.Crowded, "staff").With("staff", c.Subject.Staff).Under(Limit));

    [Fact]
    public void In_English() => Assert.Equal(
        """
        rule SHOP-8: title
          rests on Shop code, art. 1 (SHOP-1)
          duty description
          subject Shop s1
          - satisfied: it applies; not so: the shop has no name
          - satisfied: does not hold: the shop has no name
              name: Lin
          - breached: a shelf is too high
              staff: 1
              legal limit: SHOP-1 = 3 m (Shop code, art. 1 (SHOP-1))
          outcome breached
        """,
        Text(new Shop { Id = "s1", Name = "Lin", Staff = 1, IsOpen = true }, Language.English));

    [Fact]
    public void In_Chinese() => Assert.Equal(
        """
        规则 SHOP-8：标题
          依据 商铺规范第1条（SHOP-1）
          义务 说明
          对象 Shop s1
          - 符合：适用，并非：未登记名称
          - 符合：未发现：未登记名称
              名称：Lin
          - 无法判定：事实不全，暂无法判定；如属实，则为：货架过高
              staff：未登记
              法定限值：SHOP-1 = 3米（商铺规范第1条（SHOP-1））
          结论 无法判定
        """,
        Text(new Shop { Id = "s1", Name = "Lin", IsOpen = true }, Language.Chinese));

    [Theory]
    [InlineData(Language.Chinese, "  不适用：未登记名称", "  结论 不适用")]
    [InlineData(Language.English, "  does not apply: the shop has no name", "  outcome not applicable")]
    public void Where_it_does_not_apply(Language language, string reason, string outcome)
    {
        var lines = Text(new Shop { Id = "s1", IsOpen = false }, language).Split('\n');

        Assert.Equal([reason, outcome], lines[^2..]);
    }

    [Theory]
    [InlineData(RuleOutcome.Undetermined, "无法判定", "undetermined")]
    [InlineData(RuleOutcome.Satisfied, "符合", "satisfied")]
    [InlineData(RuleOutcome.Breached, "不符合", "breached")]
    [InlineData(RuleOutcome.NotApplicable, "不适用", "not applicable")]
    [InlineData(RuleOutcome.NeedsReview, "需人工判断", "needs review")]
    [InlineData(RuleOutcome.Errored, "规则失败", "errored")]
    [InlineData(RuleOutcome.NotYetDue, "未到期", "not yet due")]
    [InlineData(RuleOutcome.PastBreach, "历史缺口", "past gap")]
    public void Every_outcome_has_a_word(RuleOutcome outcome, string zh, string en) => Assert.Equal(new BilingualText(zh, en), OutcomeText.Of(outcome));

    [Fact]
    public void Both_kinds_of_limit_have_a_word()
    {
        Assert.Equal(new BilingualText("法定限值", "legal limit"), LimitText.Of(LimitKind.Legal));
        Assert.Equal(new BilingualText("机构自定限值", "institution limit"), LimitText.Of(LimitKind.Institution));
    }

    [Fact]
    public void A_need_is_named_with_its_reach()
    {
        Assert.Equal("Shelf", FactNeed.Own<Shelf>().ToString());
        Assert.Equal("Inspector (whole register)", FactNeed.Anywhere<Inspector>().ToString());
        Assert.Equal("Visit (naming the subject)", FactNeed.Naming(Visit.ByShop).ToString());
    }

    private static string Text(Shop shop, Language language) =>
        Shops.Evaluator(Rule).Evaluate(FactSet.Of([shop]), Shops.Noon).Explain("SHOP-8", "s1")!.Write(language).Replace("\r\n", "\n", StringComparison.Ordinal);
}
