using System.Globalization;
using FinAppCompliance.Benchmarks.InTurns;

namespace FinAppCompliance.Docs.Tests.Benchmarks;

/// <summary>A row of the headline table as a reader of the document finds it.</summary>
internal sealed record PrintedRow(string Figure, string Of, string Against, double Median, double Least, double Most, int Rounds)
{
    public static IReadOnlyList<PrintedRow> ReadAll(string document)
    {
        var (begin, end) = HeadlineTable.Marks(document);
        return [.. document[begin..end].Split('\n').Where(static line => line.StartsWith('|')).Skip(2).Select(Read)];
    }

    public bool Holds(double ratio) => ratio >= Least && ratio <= Most;

    private static PrintedRow Read(string line)
    {
        var cells = line.Split('|').Select(static cell => cell.Trim()).ToArray();
        double Number(int at) => double.Parse(cells[at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var rounds = int.Parse(cells[7], NumberStyles.None, CultureInfo.InvariantCulture);
        return new(cells[1], cells[2], cells[3], Number(4), Number(5), Number(6), rounds);
    }
}
