using System.Globalization;
using FinAppCompliance.Benchmarks.InTurns;
using FsCheck.Xunit;

namespace FinAppCompliance.Docs.Tests.Benchmarks;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData(0.274, "0.27")]
    [InlineData(1.126, "1.13")]
    [InlineData(9.994, "9.99")]
    [InlineData(9.996, "10.00")]
    [InlineData(11.64, "11.6")]
    [InlineData(99.94, "99.9")]
    [InlineData(104.8, "105")]
    public void Ratios(double ratio, string text) => Assert.Equal(text, FigureText.Ratio(ratio));

    [Theory]
    [InlineData(0.02, "0 B")]
    [InlineData(999.4, "999 B")]
    [InlineData(999.5, "1.0 KB")]
    [InlineData(9_949, "9.9 KB")]
    [InlineData(25_400, "25 KB")]
    [InlineData(999_499, "999 KB")]
    [InlineData(999_500, "1.0 MB")]
    [InlineData(34_000_000, "34 MB")]
    [InlineData(1_893_000_000, "1893 MB")]
    public void Amounts_of_memory(double bytes, string text) => Assert.Equal(text, FigureText.Bytes(bytes));

    [Theory]
    [InlineData(4.51, "4.5 ns")]
    [InlineData(999.5, "1.0 µs")]
    [InlineData(421_000, "421.0 µs")]
    [InlineData(999_500, "1.0 ms")]
    [InlineData(86_200_000, "86.2 ms")]
    public void Times(double nanoseconds, string text) => Assert.Equal(text, FigureText.Time(nanoseconds));

    /// <summary>Rounding must not turn a spread around, or a median would leave it on paper.</summary>
    [Property(MaxTest = 300)]
    public void What_is_less_is_never_written_as_more(uint one, uint other)
    {
        var (least, most) = (Math.Min(one, other) / 1e7, Math.Max(one, other) / 1e7);
        Assert.True(Written(least) <= Written(most), $"{least} and {most}");
    }

    private static double Written(double ratio) => double.Parse(FigureText.Ratio(ratio), CultureInfo.InvariantCulture);
}
