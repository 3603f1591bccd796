namespace FinAppCompliance.Docs.Tests;

/// <summary>One Chinese term for one thing: the glossary holds the terms, and the words that are not used for them.</summary>
public sealed class GlossaryTests
{
    private static readonly IReadOnlyList<(string Term, string[] Forbidden)> Terms =
    [
        .. Repository.Find("docs/glossary.md")!.Prose
            .Select(static p => p.Text.Split('|', StringSplitOptions.TrimEntries))
            .Where(static cells => cells.Length == 7 && cells[4].Length > 0 && !cells[4].StartsWith('-') && cells[4] != "不用 not")
            .Select(static cells => (cells[3], cells[4].Split('、'))),
    ];

    [Fact]
    public void The_glossary_names_what_is_not_said()
    {
        Assert.True(Terms.Count >= 10, $"{Terms.Count} rows have forbidden words");
        Assert.All(Terms, static row => Assert.All(row.Forbidden, word => Assert.False(row.Term.Contains(word, StringComparison.Ordinal), $"'{word}' is both said and not said")));
    }

    [Fact]
    public void No_document_says_another_word() => Assert.Empty(Found(Repository.Documents
        .Where(static d => d.Path != "docs/glossary.md" && !d.Path.StartsWith("docs/decisions/", StringComparison.Ordinal)).Select(static d => d.Path)));

    [Fact]
    public void No_text_of_the_program_says_another_word() => Assert.Empty(Found(
        from folder in new[] { "src", "samples" }
        from pattern in new[] { "*.cs", "*.json", "*.csv", "*.txt" }
        from file in Repository.Files(folder, pattern)
        select file));

    [Fact]
    public void No_schema_says_another_word() => Assert.Empty(Found(Repository.Files("docs", "*.json")));

    private static IEnumerable<string> Found(IEnumerable<string> files) =>
        from file in files
        let lines = File.ReadAllLines(Path.Combine(Repository.Root, file))
        from line in Enumerable.Range(0, lines.Length)
        from row in Terms
        from word in row.Forbidden
        where lines[line].Contains(word, StringComparison.Ordinal)
        select $"{file}:{line + 1}: '{word}'; write '{row.Term}'";
}
