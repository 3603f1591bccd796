using BenchmarkDotNet.Attributes;
using FinAppCompliance.Privacy.Notices;

namespace FinAppCompliance.Benchmarks.Privacy;

/// <summary>Computes what changed between two notices of 200 purposes, every tenth of which has another goal.</summary>
[MemoryDiagnoser]
public class NoticeDifferenceBenchmarks
{
    private const int Purposes = 200;
    private const int ChangedEach = 10;

    private SealedNotice _before = null!;
    private SealedNotice _after = null!;
    private NoticeDraft _draft = null!;

    [GlobalSetup]
    public void Setup()
    {
        _draft = ConsentLoad.Draft(2, Enumerable.Range(0, Purposes).Select(static number => ConsentLoad.Purpose(number, number % ChangedEach == 0 ? "another goal" : "goal")));
        _before = ConsentLoad.Draft(1, Enumerable.Range(0, Purposes).Select(static number => ConsentLoad.Purpose(number, "goal"))).Seal();
        _after = Seal();
        if (Difference().Reconsent.Count != Purposes / ChangedEach || NoticeDifference.Between(_after, _after).Reconsent.Count != 0)
        {
            throw new InvalidOperationException("the difference of the two notices is wrong");
        }
    }

    [Benchmark(Baseline = true)]
    public NoticeDifference Difference() => NoticeDifference.Between(_before, _after);

    [Benchmark]
    public SealedNotice Seal() => _draft.Seal();
}
