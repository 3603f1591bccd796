namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>Measures several ways in turns, each once in a round, so that a slow phase of the machine hits all alike.</summary>
internal sealed class Turns(string figure, int rounds)
{
    private const int WarmUps = 2;

    private readonly List<Way> _ways = [];

    public Turns Add(string name, int operations, Func<Task> step)
    {
        _ways.Add(new(name, operations, step));
        return this;
    }

    public Turns Add(string name, int operations, Action step) => Add(name, operations, () =>
    {
        step();
        return Task.CompletedTask;
    });

    public async Task<Turns> RunAsync()
    {
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            foreach (var way in _ways)
            {
                await way.CalibrateAsync();
            }
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var way in _ways)
            {
                await way.TakeTurnAsync();
            }
        }

        Console.WriteLine(figure);
        foreach (var way in _ways)
        {
            Console.WriteLine($"  {way.Name,-45} {FigureText.Time(Spread.MedianOf(way.Times)),10}  {FigureText.Bytes(way.Bytes),8}");
        }

        return this;
    }

    /// <summary>Says how many times the second way's time the first one takes.</summary>
    public HeadlineRow Compare(string of, string against)
    {
        var (one, other) = (Find(of), Find(against));
        return new(figure, of, against, Spread.OfRatios(one.Times, other.Times), one.Bytes, other.Bytes);
    }

    private Way Find(string name) => _ways.Single(way => way.Name == name);
}
