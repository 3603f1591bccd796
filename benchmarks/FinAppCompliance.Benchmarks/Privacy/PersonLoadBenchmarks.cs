using BenchmarkDotNet.Attributes;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Benchmarks.Privacy;

/// <summary>Loads one person from a history of events over ten purposes; the store is in memory, so that only the deriving counts.</summary>
[MemoryDiagnoser]
public class PersonLoadBenchmarks
{
    private ConsentLoad _load = null!;
    private PersonPseudonym _person;

    [Params(10, 100, 1_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _load = new(10);
        _person = _load.Add(1, Events);
        var snapshot = Load();
        for (var at = 0; at < 10; at++)
        {
            if (snapshot.Permits(_load.Purposes[at]) != _load.Expects(at, Events) || CheckOne(at) != _load.Expects(at, Events))
            {
                throw new InvalidOperationException($"the snapshot of {Events} events is wrong about '{_load.Purposes[at]}'");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public ConsentSnapshot Load() => _load.Register.LoadAsync(_person, "bench").AsTask().GetAwaiter().GetResult();

    [Benchmark]
    public bool CheckOnePurpose() => CheckOne(3);

    private bool CheckOne(int purpose) => _load.Register.CheckAsync(_person, _load.Purposes[purpose]).AsTask().GetAwaiter().GetResult().Permits;
}
