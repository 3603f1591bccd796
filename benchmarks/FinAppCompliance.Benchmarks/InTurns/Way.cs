using System.Diagnostics;

namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>One way to do the work: a step of so many operations, repeated so often that a turn is long enough to measure.</summary>
internal sealed class Way(string name, int operations, Func<Task> step)
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(300);

    private readonly List<double> _times = [];
    private readonly List<double> _bytes = [];
    private int _repeats = 1;

    public string Name => name;

    /// <summary>Gets the nanoseconds an operation took, by round.</summary>
    public IReadOnlyList<double> Times => _times;

    /// <summary>Gets the bytes an operation allocated on all threads; the median, since the runtime allocates too.</summary>
    public double Bytes => Spread.MedianOf(_bytes);

    /// <summary>Warms up and finds how many steps make a turn.</summary>
    public async Task CalibrateAsync()
    {
        var (taken, _) = await RunAsync();
        while (taken < Turn / 2)
        {
            _repeats *= 2;
            (taken, _) = await RunAsync();
        }

        _repeats = Math.Max(1, (int)Math.Round(_repeats * (Turn / taken)));
    }

    public async Task TakeTurnAsync()
    {
        // Nobody pays for what the one before left behind.
        GC.Collect();
        var (taken, bytes) = await RunAsync();
        var done = (double)operations * _repeats;
        _times.Add(taken.TotalNanoseconds / done);
        _bytes.Add(bytes / done);
    }

    private async Task<(TimeSpan Taken, long Bytes)> RunAsync()
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        for (var done = 0; done < _repeats; done++)
        {
            await step();
        }

        var taken = Stopwatch.GetElapsedTime(start);
        return (taken, GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
