using BenchmarkDotNet.Attributes;
using FinAppCompliance.Inventory.Similarity;

namespace FinAppCompliance.Benchmarks.Inventory;

/// <summary>Clusters alike applications, from 1,000 to 100,000, by the index; states recall against the exact measure.</summary>
[MemoryDiagnoser]
public class SimilarityBenchmarks
{
    private const double Threshold = 0.6;
    private const int MostForExact = 10_000;

    private SimilaritySubject[] _subjects = [];

    [Params(1_000, 10_000, 100_000)]
    public int Applications { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _subjects = PortfolioNames.Subjects(Applications);
        if (Applications > MostForExact)
        {
            return;
        }

        var exact = ExactPairs();
        var found = SimilarityIndex.Pairs(_subjects, Threshold);
        if (!found.All(exact.Contains))
        {
            throw new InvalidOperationException("the index reported a pair that is not alike");
        }

        Console.WriteLine($"// recall at {Applications} applications: {found.Count} of {exact.Count} pairs at or above {Threshold}");
    }

    [Benchmark]
    public int Index() => Cluster.Group(SimilarityIndex.Pairs(_subjects, Threshold)).Count;

    private HashSet<SimilarPair> ExactPairs() => ExactComparison.Pairs(_subjects, Threshold);
}
