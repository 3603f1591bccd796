namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>A ratio over several rounds: the least, the median and the most.</summary>
internal sealed record Spread(double Least, double Median, double Most, int Rounds)
{
    /// <summary>Takes the ratio within each round: a slow phase of the machine hits both sides of it.</summary>
    public static Spread OfRatios(IReadOnlyList<double> times, IReadOnlyList<double> against)
    {
        if (times.Count == 0 || times.Count != against.Count)
        {
            throw new ArgumentException(
                $"{times.Count} times stand against {against.Count}: each round needs one of each, and there must be a round.", nameof(against));
        }

        if (times.Concat(against).Any(static time => !double.IsFinite(time) || time <= 0))
        {
            throw new ArgumentException("A time must be finite and above zero.", nameof(times));
        }

        var ratios = times.Zip(against, static (one, other) => one / other).ToList();
        return new(ratios.Min(), MedianOf(ratios), ratios.Max(), ratios.Count);
    }

    /// <summary>Gives the middle value, of an even number the mean of the two in the middle.</summary>
    public static double MedianOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
