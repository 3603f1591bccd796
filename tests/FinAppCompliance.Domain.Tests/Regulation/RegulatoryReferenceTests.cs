using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Regulation;

public sealed class RegulatoryReferenceTests
{
    [Theory]
    [InlineData("8", "示例办法第8条（EX-1）", "Example Measures, art. 8 (EX-1)")]
    [InlineData("10", "示例办法第10条（EX-1）", "Example Measures, art. 10 (EX-1)")]
    [InlineData("8.7", "示例办法第8.7条（EX-1）", "Example Measures, art. 8.7 (EX-1)")]
    [InlineData("31(4)", "示例办法第31条（4）（EX-1）", "Example Measures, art. 31(4) (EX-1)")]
    [InlineData("0", "示例办法（EX-1）", "Example Measures (EX-1)")]
    [InlineData("-", "示例办法（EX-1）", "Example Measures (EX-1)")]
    [InlineData("?", "示例办法（EX-1）", "Example Measures (EX-1)")]
    public void A_citation_names_the_article_only_where_there_is_one(string article, string chinese, string english)
    {
        Assert.Equal(chinese, Of(article).Cite(Language.Chinese));
        Assert.Equal(english, Of(article).Cite(Language.English));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_blank_article_is_refused(string article) => Assert.Throws<ArgumentException>(() => Of(article));

    /// <summary>Whatever stands for "no article", no reader ever sees it as the number of one.</summary>
    [Property]
    public Property Signs_without_a_number_are_never_written_as_an_article() => Prop.ForAll(
        Gen.NonEmptyListOf(Gen.Elements('0', '-', '–', '?', '.', '/', '*')).Select(static signs => string.Concat(signs)).ToArbitrary(),
        static article => !Of(article).HasArticle
            && !Of(article).Cite(Language.Chinese).Contains('条', StringComparison.Ordinal)
            && !Of(article).Cite(Language.English).Contains("art.", StringComparison.Ordinal));

    [Property]
    public bool A_number_is_always_written(PositiveInt number) =>
        Of($"{number.Get}").Cite(Language.Chinese).Contains($"第{number.Get}条", StringComparison.Ordinal);

    private static RegulatoryReference Of(string article) => new()
    {
        Document = "example",
        DocumentTitle = new("示例办法", "Example Measures"),
        Authority = new("示例机关", "Example authority"),
        Article = article,
        Requirement = RequirementId.Parse("EX-1"),
        Source = SourceMarks.FullText,
    };
}
