using FinAppCompliance.Artifacts.Reference;
using FsCheck.Xunit;

namespace FinAppCompliance.Artifacts.Tests.Reference;

public sealed class PrefixTableTests
{
    private static readonly string[] Letters = ["", "a", "b", "ab", "ba", "aab", "aba", "abab", "b.", "a.b"];

    [Property]
    public void It_finds_the_row_that_trying_each_in_turn_finds(byte[] chosen, byte[] named)
    {
        var rows = chosen.Select((letter, order) => (Prefix: Word([letter]), Row: Row(order))).Where(static row => row.Prefix.Length > 0).ToList();
        var name = Word(named);
        var naive = rows.FirstOrDefault(row => name.StartsWith(row.Prefix, StringComparison.Ordinal)).Row;
        Assert.Same(naive, new PrefixTable(rows).Find(name));
    }

    [Fact]
    public void An_empty_table_finds_nothing() => Assert.Null(new PrefixTable([]).Find("a"));

    private static string Word(byte[] letters) => string.Concat(letters.Select(static letter => Letters[letter % Letters.Length]));

    private static ReferenceRow Row(int order) => new(["key"], [$"{order}"]);
}
