using BenchmarkDotNet.Attributes;
using FinAppCompliance.Privacy.Consents;

namespace FinAppCompliance.Benchmarks.Privacy;

/// <summary>Holds many persons with ten purposes each: prints the bytes that one keeps, as events in the store and as a snapshot.</summary>
[MemoryDiagnoser]
public class PersonMemoryBenchmarks
{
    private const int PurposesEach = 10;

    private ConsentLoad _load = null!;
    private ConsentSnapshot[] _snapshots = [];

    [Params(10_000, 1_000_000)]
    public int Persons { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _load = new(PurposesEach);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var number = 0; number < Persons; number++)
        {
            _load.Add(number, PurposesEach);
        }

        var loaded = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine($"// a person with {PurposesEach} events keeps {(loaded - before) / Persons} bytes in the store, its standing included");
        if (LoadEverybody() != Persons * Enumerable.Range(0, PurposesEach).Count(purpose => _load.Expects(purpose, PurposesEach)))
        {
            throw new InvalidOperationException("the snapshots do not permit what was consented to");
        }

        Console.WriteLine($"// a snapshot of {PurposesEach} purposes keeps {(GC.GetTotalMemory(forceFullCollection: true) - loaded) / Persons} bytes");
        GC.KeepAlive(_snapshots);
    }

    [Benchmark]
    public int LoadEverybody()
    {
        _snapshots = new ConsentSnapshot[Persons];
        var permitted = 0;
        for (var number = 0; number < Persons; number++)
        {
            _snapshots[number] = _load.Register.LoadAsync(ConsentLoad.Person(number), "bench").AsTask().GetAwaiter().GetResult();
            permitted += _load.Purposes.Count(_snapshots[number].Permits);
        }

        return permitted;
    }
}
