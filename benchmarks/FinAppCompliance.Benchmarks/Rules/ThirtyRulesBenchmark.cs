using BenchmarkDotNet.Attributes;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Evaluation;
using RulesEngine.Models;

namespace FinAppCompliance.Benchmarks.Rules;

/// <summary>Thirty rules over generated records: a plain loop, this family, FluentValidation and RulesEngine, answers checked equal first.</summary>
[MemoryDiagnoser]
public class ThirtyRulesBenchmark
{
    private static readonly DateTimeOffset AsOf = new(2025, 6, 30, 0, 0, 0, TimeSpan.Zero);

    private readonly ThirtyValidator _validator = new();
    private readonly RuleEvaluator _evaluator = new([ThirtyRules.Pack()]);
    private readonly RulesEngine.RulesEngine _engine = new([ThirtyWorkflow.Create()]);
    private PlainRecord[] _records = [];
    private FactSet _facts = FactSet.Empty;

    /// <summary>Gets or sets how many records are judged.</summary>
    [Params(100_000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _records = ThirtyRecords.Create(Records);
        _facts = FactSet.Of(_records.Select(FactRecord.From), typeof(FactRecord));
        var plain = Plain();
        var run = Ours();
        Same(plain, [.. run.Results.Select(static r => r.Count(RuleOutcome.Breached))], "this family");
        var sample = _records.Take(2_000).ToArray();
        var expected = new int[30];
        Array.ForEach(sample, record => PlainLoop.Count(record, expected));
        Same(expected, CountValidation(sample), "FluentValidation");
        Same(expected, CountEngine(sample), "RulesEngine");
        Console.WriteLine($"// failures: {plain.Sum()} of {30L * Records} evaluations ({100.0 * plain.Sum() / (30L * Records):0.00} %)");
    }

    [Benchmark(Baseline = true, Description = "plain loop, counters only")]
    public int[] Plain()
    {
        var failures = new int[30];
        foreach (var record in _records)
        {
            PlainLoop.Count(record, failures);
        }

        return failures;
    }

    [Benchmark(Description = "FinAppCompliance.Rules")]
    public AssessmentRun Ours() => _evaluator.Evaluate(_facts, AsOf);

    [Benchmark(Description = "FluentValidation 12.2.0")]
    public int[] Fluent() => CountValidation(_records);

    [Benchmark(Description = "RulesEngine 6.0.1")]
    public int[] Engine() => CountEngine(_records);

    private static void Same(int[] expected, int[] actual, string who)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new InvalidOperationException($"{who} answers otherwise: [{string.Join(", ", actual)}] instead of [{string.Join(", ", expected)}]");
        }
    }

    private int[] CountValidation(PlainRecord[] records)
    {
        var failures = new int[30];
        foreach (var record in records)
        {
            foreach (var failure in _validator.Validate(record).Errors)
            {
                failures[int.Parse(failure.ErrorCode, System.Globalization.CultureInfo.InvariantCulture) - 1]++;
            }
        }

        return failures;
    }

    private int[] CountEngine(PlainRecord[] records)
    {
        var failures = new int[30];
        foreach (var record in records)
        {
            var results = _engine.ExecuteAllRulesAsync("thirty", new RuleParameter("a", record)).AsTask().GetAwaiter().GetResult();
            for (var at = 0; at < failures.Length; at++)
            {
                failures[at] += results[at].IsSuccess ? 0 : 1;
            }
        }

        return failures;
    }
}
