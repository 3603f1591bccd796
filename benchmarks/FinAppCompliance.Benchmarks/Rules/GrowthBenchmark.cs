using BenchmarkDotNet.Attributes;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.RulePacks.Nfra;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Benchmarks.Rules;

/// <summary>The whole Notice over registers from 100 to 100,000 applications with about forty records each: time per application should stay the same.</summary>
[MemoryDiagnoser]
public class GrowthBenchmark
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);

    private readonly RuleEvaluator _evaluator = new([NfraRulePack.CreateNotice()]);
    private FactSet _facts = FactSet.Empty;

    /// <summary>Gets or sets how many applications the register has.</summary>
    [Params(100, 1_000, 10_000, 100_000)]
    public int Applications { get; set; }

    [GlobalSetup]
    public void Setup() => _facts = GeneratedRegister.Create(Applications, versions: 4, activities: 4);

    [Benchmark(Description = "full run")]
    public AssessmentRun Full() => _evaluator.Evaluate(_facts, AsOf);
}
