using System.Globalization;

namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>Writes figures as the documents show them.</summary>
internal static class FigureText
{
    /// <summary>Writes a ratio with three digits that count, below one with two places.</summary>
    public static string Ratio(double ratio) =>
        ratio.ToString(ratio >= 100 ? "F0" : ratio >= 10 ? "F1" : "F2", CultureInfo.InvariantCulture);

    /// <summary>Writes a number of bytes in the unit that leaves less than a thousand.</summary>
    public static string Bytes(double bytes) => bytes switch
    {
        < 999.5 => $"{Whole(bytes)} B",
        < 9_950 => $"{Tenths(bytes / 1e3)} KB",
        < 999_500 => $"{Whole(bytes / 1e3)} KB",
        < 9_950_000 => $"{Tenths(bytes / 1e6)} MB",
        _ => $"{Whole(bytes / 1e6)} MB",
    };

    /// <summary>Writes a time given in nanoseconds.</summary>
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 999.5 => $"{Tenths(nanoseconds)} ns",
        < 999_500 => $"{Tenths(nanoseconds / 1e3)} µs",
        _ => $"{Tenths(nanoseconds / 1e6)} ms",
    };

    private static string Whole(double value) => value.ToString("F0", CultureInfo.InvariantCulture);

    private static string Tenths(double value) => value.ToString("F1", CultureInfo.InvariantCulture);
}
