using FinAppCompliance.Benchmarks.InTurns;

namespace FinAppCompliance.Docs.Tests.Benchmarks;

public sealed class HeadlineTableTests
{
    private const string Around = "before\n<!-- headline:begin -->\nold\n<!-- headline:end -->\nafter\n";

    private static readonly HeadlineTable Table = new(
        "Measured on a day.",
        [
            new("rules", "ours", "loop", new(10.6, 11.64, 13, 15), 34e6, 144),
            new("rules", "peer", "ours", new(2.7, 3.04, 3.9, 15), 262e6, 34e6),
        ]);

    [Fact]
    public void A_table_replaces_what_stands_between_the_marks_and_nothing_else() => Assert.Equal(
        """
        before
        <!-- headline:begin -->
        Measured on a day.

        | Figure | Time of | against | Ratio, median | least | most | Rounds | Allocated an operation |
        |---|---|---|---|---|---|---|---|
        | rules | ours | loop | 11.6 | 10.6 | 13.0 | 15 | 34 MB : 144 B |
        | rules | peer | ours | 3.04 | 2.70 | 3.90 | 15 | 262 MB : 34 MB |
        <!-- headline:end -->
        after

        """.ReplaceLineEndings("\n"),
        Table.PutInto(Around));

    [Fact]
    public void Writing_twice_is_writing_once() => Assert.Equal(Table.PutInto(Around), Table.PutInto(Table.PutInto(Around)));

    [Fact]
    public void What_is_written_is_read_back() => Assert.Equal(
        [new("rules", "ours", "loop", 11.6, 10.6, 13.0, 15), new PrintedRow("rules", "peer", "ours", 3.04, 2.7, 3.9, 15)],
        PrintedRow.ReadAll(Table.PutInto(Around)));

    [Theory]
    [InlineData("no mark")]
    [InlineData("<!-- headline:begin -->")]
    [InlineData("<!-- headline:end -->")]
    [InlineData("<!-- headline:end --> <!-- headline:begin -->")]
    [InlineData("<!-- headline:begin --> <!-- headline:begin --> <!-- headline:end -->")]
    [InlineData("<!-- headline:begin --> <!-- headline:end --> <!-- headline:end -->")]
    public void A_document_without_one_place_for_the_table_is_refused(string document)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Table.PutInto(document));
        Assert.Contains(HeadlineTable.Begin, error.Message, StringComparison.Ordinal);
    }
}
