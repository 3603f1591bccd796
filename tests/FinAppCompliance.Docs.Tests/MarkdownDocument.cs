using System.Text.RegularExpressions;

namespace FinAppCompliance.Docs.Tests;

/// <summary>One Markdown file: its headings, fenced blocks and running text, with line numbers from 1.</summary>
internal sealed partial class MarkdownDocument
{
    private MarkdownDocument(string path, string text, IReadOnlyList<MarkdownFence> fences, IReadOnlyList<(int Line, string Text)> prose)
    {
        Path = path;
        Text = text;
        Fences = fences;
        Prose = prose;
        Headings = [.. prose.Select(static p => Heading().Match(p.Text)).Where(static m => m.Success).Select(static m => (m.Groups["level"].Length, m.Groups["title"].Value.Trim()))];
    }

    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<MarkdownFence> Fences { get; }

    /// <summary>Gets the lines outside fenced blocks.</summary>
    public IReadOnlyList<(int Line, string Text)> Prose { get; }

    public IReadOnlyList<(int Level, string Title)> Headings { get; }

    /// <summary>Gets what stands between backticks in the running text.</summary>
    public IEnumerable<string> CodeSpans => Prose.SelectMany(static p => Span().Matches(p.Text)).Select(static m => m.Groups["code"].Value);

    /// <summary>Gets the targets of all links and pictures of the running text, with their lines.</summary>
    public IEnumerable<(int Line, string Target)> Links =>
        Prose.SelectMany(static p => Link().Matches(Span().Replace(p.Text, string.Empty)).Select(m => (p.Line, m.Groups["target"].Value)));

    /// <summary>Gets the anchors that headings make, as forges write them.</summary>
    public IEnumerable<string> Anchors => Headings.Select(static h => AnchorNoise().Replace(h.Title.ToLowerInvariant(), string.Empty).Replace(' ', '-'));

    public static MarkdownDocument Parse(string path, string text)
    {
        text = text.ReplaceLineEndings("\n");
        var fences = new List<MarkdownFence>();
        var prose = new List<(int, string)>();
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith("```", StringComparison.Ordinal))
            {
                prose.Add((at + 1, lines[at]));
                continue;
            }

            var end = Array.IndexOf(lines, "```", at + 1);
            Assert.True(end > 0, $"{path}:{at + 1}: the block is never closed");
            var words = lines[at][3..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            fences.Add(new(at + 1, words.FirstOrDefault() ?? string.Empty, [.. words.Skip(1)], string.Concat(lines[(at + 1)..end].Select(static l => l + "\n"))));
            at = end;
        }

        return new(path, text, fences, prose);
    }

    /// <summary>Returns the running text of a line without code between backticks and without targets of links.</summary>
    public static string WithoutCode(string line) => Target().Replace(Span().Replace(line, "`"), "]");

    public override string ToString() => Path;

    [GeneratedRegex("^(?<level>#{1,6}) (?<title>.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Span();

    [GeneratedRegex("\\]\\((?<target>[^)\\s]+)\\)")]
    private static partial Regex Link();

    [GeneratedRegex("\\]\\([^)\\s]+\\)")]
    private static partial Regex Target();

    [GeneratedRegex("[^\\p{L}\\p{N}\\p{Mn}_ -]")]
    private static partial Regex AnchorNoise();
}
