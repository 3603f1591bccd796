namespace FinAppCompliance.Docs.Tests.Benchmarks;

public sealed class CitedRatioTests
{
    [Theory]
    [InlineData("takes 4.3 times our time", 4.3)]
    [InlineData("is 12x faster", 12.0)]
    [InlineData("a 3-fold gain, and 9.1×.", 3.0, 9.1)]
    [InlineData("3.0 to 3.9 times", 3.0, 3.9)]
    [InlineData("是它的 4.3 倍", 4.3)]
    [InlineData("3至4倍", 3.0, 4.0)]
    [InlineData("1,893 times", 1893.0)]
    public void A_ratio_is_found(string text, params double[] values) =>
        Assert.Equal(values, CitedRatio.In(text).Select(static ratio => ratio.Value));

    [Theory]
    [InlineData("0x1F, 64 MiB, 3 × 4, at 12:30 many times, v1.2, 膨胀倍数（500）")]
    [InlineData("version 2 timestamps and 5 timesheets")]
    public void Other_numbers_are_left_alone(string text) => Assert.Empty(CitedRatio.In(text));

    [Fact]
    public void The_line_is_told() => Assert.Equal("here 2 times", Assert.Single(CitedRatio.In("first\n  here 2 times\nlast")).Line);
}
