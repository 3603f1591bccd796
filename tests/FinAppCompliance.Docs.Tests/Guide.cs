using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace FinAppCompliance.Docs.Tests;

/// <summary>A document that exists in English and in Chinese, and what of it must be the same in both.</summary>
/// <param name="English">The path of the English document.</param>
/// <param name="Chinese">The path of the Chinese document.</param>
internal sealed partial record Guide(string English, string Chinese)
{
    /// <summary>Gets the pairs: the start page, and every guide that exists in one of the languages.</summary>
    public static IEnumerable<Guide> All => Repository.Documents
        .Select(static d => GuidePath().Match(d.Path)).Where(static m => m.Success).Select(static m => m.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal)
        .Select(static name => new Guide($"docs/guides/{name}", $"docs/zh/guides/{name}"))
        .Prepend(new("README.md", "docs/zh/README.md"));

    /// <summary>Returns the levels of the headings in their order.</summary>
    public static IEnumerable<int> Outline(MarkdownDocument document) => document.Headings.Select(static h => h.Level);

    /// <summary>Returns the words in code type, once each.</summary>
    public static IEnumerable<string> Words(MarkdownDocument document) => document.CodeSpans.Distinct().Order(StringComparer.Ordinal);

    /// <summary>Returns the blocks by kind; of a C# block its tokens without texts, comments and the choice of language.</summary>
    public static IEnumerable<string> Blocks(MarkdownDocument document) =>
        document.Fences.Select(static f => f.Kind == "csharp" ? $"csharp {string.Join(' ', f.Flags)} {Tokens(f.Content)}" : f.Kind == "sh" ? f.Content.Replace(" -- --lang zh", string.Empty, StringComparison.Ordinal) : f.Kind);

    private static string Tokens(string code) => string.Join(' ', SyntaxFactory.ParseTokens(code).Select(static token => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken => "text",
        SyntaxKind.InterpolatedStringToken => Interpolated(token.Text),
        _ => token.Text is "Zh" or "Chinese" ? token.Text == "Zh" ? "En" : "English" : token.Text,
    }));

    private static string Interpolated(string token) => string.Join(' ', Hole().Matches(token).Select(static m => m.Value.Replace(".Zh", ".En", StringComparison.Ordinal)));

    [GeneratedRegex("^docs/(zh/)?guides/(?<name>.+)$")]
    private static partial Regex GuidePath();

    [GeneratedRegex("\\{[^{}]*\\}")]
    private static partial Regex Hole();
}
