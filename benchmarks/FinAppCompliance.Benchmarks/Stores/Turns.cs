using System.Diagnostics;
using System.Globalization;

namespace FinAppCompliance.Benchmarks.Stores;

/// <summary>Measures several ways in turns, round after round, and tells the medians and the medians of their ratios to the first way.</summary>
internal sealed class Turns(string title, int events)
{
    private const int Warmups = 12;
    private const int Rounds = 40;

    private readonly List<(string Name, Func<Task> Way, int Share, List<double> Times)> _ways = [];

    // A way handles so many times the events of a round.
    public Turns Add(string name, Func<Task> way, int share = 1)
    {
        _ways.Add((name, way, share, []));
        return this;
    }

    public async Task RunAsync()
    {
        for (var round = -Warmups; round < Rounds; round++)
        {
            foreach (var (_, way, share, times) in _ways)
            {
                var start = Stopwatch.GetTimestamp();
                await way();
                if (round >= 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / (events * share));
                }
            }
        }

        Console.WriteLine(title);
        foreach (var (name, _, _, times) in _ways)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-16} {Median(times),8:F1} us  ratio {Median(times.Zip(_ways[0].Times, static (own, first) => own / first)):F2}  its inverse {Median(times.Zip(_ways[0].Times, static (own, first) => first / own)):F1}"));
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
