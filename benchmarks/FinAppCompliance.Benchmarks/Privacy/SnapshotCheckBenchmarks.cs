using BenchmarkDotNet.Attributes;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Benchmarks.Privacy;

/// <summary>Checks one of ten purposes on a loaded snapshot, beside a hot hit in a plain dictionary. Neither may allocate.</summary>
[MemoryDiagnoser]
public class SnapshotCheckBenchmarks
{
    private readonly Dictionary<(PersonPseudonym, PurposeId), bool> _byPersonAndPurpose = [];
    private readonly Dictionary<PurposeId, bool> _byPurpose = [];
    private readonly Dictionary<string, bool> _byText = new(StringComparer.Ordinal);
    private ConsentSnapshot _snapshot = null!;
    private PersonPseudonym _person;
    private PurposeId _purpose;
    private string _text = string.Empty;

    [GlobalSetup]
    public void Setup()
    {
        var load = new ConsentLoad(10);
        _person = load.Add(1, 15);
        _snapshot = load.Register.LoadAsync(_person, "bench").AsTask().GetAwaiter().GetResult();
        for (var at = 0; at < 10; at++)
        {
            var expected = load.Expects(at, 15);
            _byPersonAndPurpose[(_person, load.Purposes[at])] = expected;
            _byPurpose[load.Purposes[at]] = expected;
            _byText[load.Purposes[at].ToString()] = expected;
            _purpose = load.Purposes[at];
            _text = _purpose.ToString();
            if (Snapshot() != expected || Decision() != expected || PersonAndPurpose() != expected || Purpose() != expected || Text() != expected)
            {
                throw new InvalidOperationException($"the snapshot and the dictionaries disagree about '{_purpose}'");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public bool PersonAndPurpose() => _byPersonAndPurpose[(_person, _purpose)];

    [Benchmark]
    public bool Purpose() => _byPurpose[_purpose];

    [Benchmark]
    public bool Text() => _byText[_text];

    [Benchmark]
    public bool Snapshot() => _snapshot.Permits(_purpose);

    [Benchmark]
    public bool Decision() => _snapshot[_purpose].Permits;
}
