namespace FinAppCompliance.Artifacts.Reference;

/// <summary>Finds the first row of a table whose prefix a name begins with, by binary search instead of trying each row.</summary>
internal sealed class PrefixTable
{
    private readonly string[] _prefixes;
    private readonly (int Order, ReferenceRow Row)[] _rows;

    // The longest other prefix that begins an entry; the prefixes of a name all stand on one such chain.
    private readonly int[] _shorter;

    internal PrefixTable(IReadOnlyList<(string Prefix, ReferenceRow Row)> rows)
    {
        var sorted = rows.Select(static (row, order) => (row.Prefix, Entry: (order, row.Row)))
            .DistinctBy(static row => row.Prefix, StringComparer.Ordinal)
            .OrderBy(static row => row.Prefix, StringComparer.Ordinal).ToArray();
        _prefixes = [.. sorted.Select(static row => row.Prefix)];
        _rows = [.. sorted.Select(static row => row.Entry)];
        _shorter = new int[_prefixes.Length];
        for (var at = 0; at < _prefixes.Length; at++)
        {
            _shorter[at] = FirstOnChain(at - 1, _prefixes[at]);
        }
    }

    internal ReferenceRow? Find(string name)
    {
        var at = Array.BinarySearch(_prefixes, name, StringComparer.Ordinal);
        (int Order, ReferenceRow? Row) found = (int.MaxValue, null);
        for (var begun = FirstOnChain(at >= 0 ? at : ~at - 1, name); begun >= 0; begun = _shorter[begun])
        {
            found = _rows[begun].Order < found.Order ? _rows[begun] : found;
        }

        return found.Row;
    }

    private int FirstOnChain(int at, string name)
    {
        while (at >= 0 && !name.StartsWith(_prefixes[at], StringComparison.Ordinal))
        {
            at = _shorter[at];
        }

        return at;
    }
}
