using System.Text.RegularExpressions;
using FinAppCompliance.Benchmarks.InTurns;

namespace FinAppCompliance.Docs.Tests.Benchmarks;

/// <summary>What the documents claim of speed rests on the table that the headline command writes.</summary>
public sealed partial class HeadlineDocumentTests
{
    // README beside the content of docs, as the project copies them.
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "snippets");

    private static readonly string Document = Text("benchmarks.md");

    private static readonly IReadOnlyList<PrintedRow> Rows = PrintedRow.ReadAll(Document);

    // Numbers of times that are limits or rules and no measurement; a line that is gone must leave this list.
    private static readonly (string File, string Words)[] NoMeasurements =
    [
        ("guides/artifacts.md", "its expansion (500 times)"),
    ];

    /// <summary>Gets the documents that advertise; decisions and the changelog tell of their own day.</summary>
    private static IEnumerable<string> Claiming =>
        Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(static file => file is not ("benchmarks.md" or "changelog.md") && file.Split('/')[0] is not ("decisions" or "rules"));

    [Theory]
    [InlineData("rules", "plain loop")]
    [InlineData("rules", "FluentValidation")]
    [InlineData("rules", "RulesEngine")]
    [InlineData("decision", "dictionary")]
    [InlineData("decision", "ASP.NET Core authorization")]
    [InlineData("consent in memory", "dictionary")]
    [InlineData("consent on SQLite", "prepared statement")]
    [InlineData("consent on PostgreSQL", "prepared statement")]
    [InlineData("appended on SQLite", "bare insert")]
    [InlineData("appended on PostgreSQL", "bare insert")]
    public void Every_headline_figure_stands_in_the_table(string figure, string beside) => Assert.Contains(Rows, row =>
        row.Figure.Contains(figure, StringComparison.Ordinal) && $"{row.Of} {row.Against}".Contains(beside, StringComparison.Ordinal));

    [Fact]
    public void Every_row_has_its_spread_over_at_least_five_rounds() => Assert.All(Rows, static row =>
    {
        Assert.True(row.Least > 0 && row.Least <= row.Median && row.Median <= row.Most, $"{row} has its median outside its spread");
        Assert.True(row.Rounds >= HeadlineOptions.FewestForDocuments, $"{row} rests on too few rounds");
    });

    [Fact]
    public void The_table_says_when_and_on_what_it_was_measured() => Assert.Matches(Caption(), Document);

    [Fact]
    public void The_command_is_documented() =>
        Assert.Contains("dotnet run -c Release --project benchmarks/FinAppCompliance.Benchmarks -- headline --update-docs", Document, StringComparison.Ordinal);

    [Fact]
    public void No_document_cites_a_ratio_outside_the_spread_of_a_row() => Assert.Empty(
        from file in Claiming
        from ratio in CitedRatio.In(Text(file))
        where !NoMeasurements.Any(known => known.File == file && ratio.Line.Contains(known.Words, StringComparison.Ordinal))
        where !Rows.Any(row => row.Holds(ratio.Value))
        select $"{file}: {ratio.Value} in '{ratio.Line}'");

    [Fact]
    public void No_exception_is_stale() =>
        Assert.All(NoMeasurements, static known => Assert.Contains(known.Words, Text(known.File), StringComparison.Ordinal));

    [Fact]
    public void Every_section_with_figures_says_on_how_many_runs_they_rest() => Assert.Empty(
        Section().Split(Document).Skip(1)
            .Where(static section => section.Contains("|---|", StringComparison.Ordinal) && !Runs().IsMatch(section))
            .Select(static section => section.Split('\n')[0]));

    private static string Text(string file) => File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"<!-- headline:begin -->\nMeasured on 20\d\d-\d\d-\d\d: \d+ processors, \.NET 10\.[\d.]+, \d+ rounds")]
    private static partial Regex Caption();

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\b[Mm]easured once\b|\b(?:rounds|runs)\b")]
    private static partial Regex Runs();
}
