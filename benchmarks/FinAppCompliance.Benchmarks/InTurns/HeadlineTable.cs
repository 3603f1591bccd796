namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>The table of the headline figures, as it stands between two marks in the document.</summary>
internal sealed record HeadlineTable(string Caption, IReadOnlyList<HeadlineRow> Rows)
{
    public const string Begin = "<!-- headline:begin -->";
    public const string End = "<!-- headline:end -->";

    private const string Head =
        "| Figure | Time of | against | Ratio, median | least | most | Rounds | Allocated an operation |\n"
        + "|---|---|---|---|---|---|---|---|\n";

    public string ToMarkdown() => $"{Caption}\n\n{Head}{string.Concat(Rows.Select(static row => row.ToMarkdown() + "\n"))}";

    /// <summary>Puts the table in the place of what stands between the marks; everything else stays as it is.</summary>
    /// <exception cref="InvalidOperationException">The document does not hold each mark once, the begin before the end.</exception>
    public string PutInto(string document)
    {
        var (begin, end) = Marks(document);
        return $"{document[..begin]}\n{ToMarkdown()}{document[end..]}";
    }

    /// <summary>Finds where the table starts, after its first mark, and where the last mark stands.</summary>
    public static (int Begin, int End) Marks(string document)
    {
        var begin = document.IndexOf(Begin, StringComparison.Ordinal);
        var end = document.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            && begin == document.LastIndexOf(Begin, StringComparison.Ordinal)
            && end == document.LastIndexOf(End, StringComparison.Ordinal)
            ? (begin + Begin.Length, end)
            : throw new InvalidOperationException(
                $"The document must hold a line '{Begin}' and after it a line '{End}', each once: add them where the table belongs.");
    }
}
