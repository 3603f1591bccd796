using System.Text.RegularExpressions;

namespace FinAppCompliance.Docs.Tests;

public sealed partial class ChineseTextTests
{
    public static TheoryData<string> ChineseDocuments() =>
        [.. Repository.Documents.Where(static d => d.Path.StartsWith("docs/zh/", StringComparison.Ordinal)).Select(static d => d.Path)];

    [Theory]
    [MemberData(nameof(ChineseDocuments))]
    public void Running_text_has_chinese_punctuation(string path) =>
        Assert.Empty(Repository.Find(path)!.Prose.Where(static line => HalfWidth().IsMatch(MarkdownDocument.WithoutCode(line.Text))).Select(line => $"{path}:{line.Line}: {line.Text}"));

    /// <summary>The same holds for what the program says in Chinese.</summary>
    [Fact]
    public void Texts_in_code_have_chinese_punctuation() =>
        Assert.Empty(
            from file in Repository.Files("src", "*.cs").Concat(Repository.Files("samples", "*.cs"))
            from line in File.ReadAllLines(Path.Combine(Repository.Root, file))
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from text in Literal().Matches(line).Select(static m => m.Value)
            where HalfWidthInText().IsMatch(text)
            select $"{file}: {text}");

    /// <summary>Where a document is cited as a whole, no reader sees the sign that stands for its missing article.</summary>
    [Fact]
    public void No_text_names_an_article_that_is_none() =>
        Assert.Empty(
            from file in Repository.Documents.Select(static d => d.Path).Where(static p => p != "docs/changelog.md")
                .Concat(Repository.Files("src", "*.json")).Concat(Repository.Files("src", "*.cs")).Concat(Repository.Files("samples", "*.cs"))
            from line in File.ReadAllLines(Path.Combine(Repository.Root, file))
            where NoArticle().IsMatch(line)
            select $"{file}: {line}");

    [Theory]
    [InlineData("一,二", true)]
    [InlineData("一;二", true)]
    [InlineData("见`Code`(说明)", true)]
    [InlineData("`Code`,说明", true)]
    [InlineData("一，二；三：四（五）`f(a, b)`", false)]
    [InlineData("JSON, CSV", false)]
    [InlineData("第 1 项（RFC 6962, RFC 9162）", false)]
    public void Half_width_punctuation_is_found(string text, bool found) => Assert.Equal(found, HalfWidth().IsMatch(MarkdownDocument.WithoutCode(text)));

    [GeneratedRegex("[\\p{IsCJKUnifiedIdeographs}，。；：、）”][,;:()?!]|[,;:()?!][\\p{IsCJKUnifiedIdeographs}，。；：、（“]|`[,;:(]\\s*\\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex HalfWidth();

    [GeneratedRegex("[\\p{IsCJKUnifiedIdeographs}][,;](?![^{]*\\})")]
    private static partial Regex HalfWidthInText();

    [GeneratedRegex("第[-–?./*0]+条")]
    private static partial Regex NoArticle();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal();
}
