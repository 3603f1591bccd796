using BenchmarkDotNet.Attributes;
using FinAppCompliance.Inventory.Similarity;

namespace FinAppCompliance.Benchmarks.Inventory;

/// <summary>The index beside comparing all pairs, where that is still bearable.</summary>
[MemoryDiagnoser]
public class ExactBaselineBenchmarks
{
    private const double Threshold = 0.6;

    private SimilaritySubject[] _subjects = [];

    [Params(1_000, 5_000)]
    public int Applications { get; set; }

    [GlobalSetup]
    public void Setup() => _subjects = PortfolioNames.Subjects(Applications);

    [Benchmark(Baseline = true)]
    public int AllPairs() => ExactComparison.Pairs(_subjects, Threshold).Count;

    [Benchmark]
    public int Index() => SimilarityIndex.Pairs(_subjects, Threshold).Count;
}
