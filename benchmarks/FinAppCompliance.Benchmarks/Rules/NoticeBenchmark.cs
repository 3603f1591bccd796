using BenchmarkDotNet.Attributes;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.RulePacks.Nfra;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Benchmarks.Rules;

/// <summary>The whole Notice over generated registers: a full run, a parallel one, and a re-evaluation after one application in a hundred changed.</summary>
[MemoryDiagnoser]
public class NoticeBenchmark
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);

    private readonly RuleEvaluator _evaluator = new([NfraRulePack.CreateNotice()]);
    private readonly RuleEvaluator _parallel = new([NfraRulePack.CreateNotice()], new EvaluationOptions { MaxDegreeOfParallelism = -1 });
    private FactSet _facts = FactSet.Empty;
    private FactSet _changed = FactSet.Empty;
    private AssessmentRun? _run;

    /// <summary>Gets or sets how many applications the register has.</summary>
    [Params(100, 1_000, 10_000)]
    public int Applications { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _facts = GeneratedRegister.Create(Applications);
        _changed = _facts.With(GeneratedRegister.Change(_facts, 0.01));
        _run = Full();
        if (!AreSame(_evaluator.Evaluate(_changed, AsOf), Changed()) || !AreSame(_run, Parallel()))
        {
            throw new InvalidOperationException("a re-evaluation or a parallel run answers otherwise than a full run");
        }

        var evaluations = _run.Results.Sum(static r => (long)r.SubjectCount);
        Console.WriteLine($"// {Applications} applications: {evaluations} rule evaluations, {_run.Count(RuleOutcome.Breached)} breached, {_run.Count(RuleOutcome.Undetermined)} undetermined");
    }

    [Benchmark(Baseline = true, Description = "full run")]
    public AssessmentRun Full() => _evaluator.Evaluate(_facts, AsOf);

    [Benchmark(Description = "full run, all processors")]
    public AssessmentRun Parallel() => _parallel.Evaluate(_facts, AsOf);

    [Benchmark(Description = "re-evaluation, 1 % changed")]
    public AssessmentRun Changed() => _evaluator.Reevaluate(_run!, _changed, AsOf);

    /// <summary>Compares the outcomes of every rule by number, and every finding where their texts still fit into memory several times over.</summary>
    private bool AreSame(AssessmentRun one, AssessmentRun other) =>
        one.Results.Zip(other.Results).All(static pair => Counts(pair.First).SequenceEqual(Counts(pair.Second)))
        && (Applications > 1_000 || one.Findings.SequenceEqual(other.Findings));

    private static IEnumerable<int> Counts(RuleResult result) => Enum.GetValues<RuleOutcome>().Select(result.Count);
}
