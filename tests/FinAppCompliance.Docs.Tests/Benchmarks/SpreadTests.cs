using FinAppCompliance.Benchmarks.InTurns;
using FsCheck.Xunit;

namespace FinAppCompliance.Docs.Tests.Benchmarks;

public sealed class SpreadTests
{
    [Fact]
    public void The_ratio_is_taken_within_each_round() =>
        // A slow second round hits both sides; the extremes of the times would say 2 and 10.
        Assert.Equal(new Spread(2, 2, 2.5, 3), Spread.OfRatios([20, 100, 25], [10, 50, 10]));

    [Fact]
    public void One_round_is_its_own_spread() => Assert.Equal(new Spread(4, 4, 4, 1), Spread.OfRatios([8], [2]));

    [Fact]
    public void Of_an_even_number_the_median_is_the_mean_of_the_middle_two() =>
        Assert.Equal(new Spread(1, 2.5, 9, 4), Spread.OfRatios([9, 1, 3, 2], [1, 1, 1, 1]));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 1)]
    [InlineData(1, 2)]
    public void Rounds_that_do_not_pair_are_refused(int times, int against)
    {
        var error = Assert.Throws<ArgumentException>(() => Spread.OfRatios(new double[times], new double[against]));
        Assert.Contains($"{times} times stand against {against}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_time_that_is_none_is_refused_on_either_side(double time)
    {
        Assert.Throws<ArgumentException>(() => Spread.OfRatios([1, time], [1, 1]));
        Assert.Throws<ArgumentException>(() => Spread.OfRatios([1, 1], [1, time]));
    }

    /// <summary>Half of the ratios lie on either side of the median, the extremes are ratios, and a phase that slows whole rounds changes nothing.</summary>
    [Property(MaxTest = 300)]
    public void The_spread_is_that_of_the_ratios(ushort[] drawn, byte phase)
    {
        var times = drawn.Select(static draw => 1.0 + draw).DefaultIfEmpty(7).ToArray();
        var against = times.Select(static (_, round) => 1.0 + (round % 5)).ToArray();
        var ratios = times.Select((time, round) => time / against[round]).ToArray();
        var spread = Spread.OfRatios(times, against);
        Assert.Equal(ratios.Length, spread.Rounds);
        Assert.Contains(spread.Least, ratios);
        Assert.Contains(spread.Most, ratios);
        Assert.All(ratios, ratio => Assert.InRange(ratio, spread.Least, spread.Most));
        Assert.True(ratios.Count(ratio => ratio <= spread.Median) * 2 >= ratios.Length);
        Assert.True(ratios.Count(ratio => ratio >= spread.Median) * 2 >= ratios.Length);

        var slow = Math.Pow(2, phase % 9);
        double[] Slowed(double[] all) => [.. all.Select((time, round) => round % 2 == 0 ? time * slow : time)];
        Assert.Equal(spread, Spread.OfRatios(Slowed(times), Slowed(against)));
        Assert.Equal(spread, Spread.OfRatios([.. times.Reverse()], [.. against.Reverse()]));
    }
}
