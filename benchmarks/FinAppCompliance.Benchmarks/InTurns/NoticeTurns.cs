using FinAppCompliance.Benchmarks.Rules;
using FinAppCompliance.RulePacks.Nfra;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Runs;

namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>Both packs over a generated register: by one worker and by all processors, reading findings, and writing the record.</summary>
internal static class NoticeTurns
{
    private const int Applications = 2_000;
    private const string One = "one worker, verdicts counted";
    private const string All = "all processors, verdicts counted";
    private const string Read = "one worker, findings read one after the other";
    private const string Written = "one worker, record written";

    private static readonly DateTimeOffset AsOf = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);

    public static async Task<IReadOnlyList<HeadlineRow>> MeasureAsync(int rounds)
    {
        var facts = GeneratedRegister.Create(Applications, versions: 4, activities: 4);
        var alone = Evaluator(1);
        var together = Evaluator(-1);
        Demand(alone.Evaluate(facts, AsOf), together.Evaluate(facts, AsOf));
        var turns = await new Turns($"both packs over {Applications:N0} applications", rounds)
            .Add(One, 1, () => alone.Evaluate(facts, AsOf))
            .Add(All, 1, () => together.Evaluate(facts, AsOf))
            .Add(Read, 1, () => { _ = alone.Evaluate(facts, AsOf).EnumerateFindings().Count(); })
            .Add(Written, 1, () => RunRecord.Of(alone.Evaluate(facts, AsOf)).Write(Stream.Null))
            .RunAsync();
        return [turns.Compare(One, All), turns.Compare(Read, One), turns.Compare(Written, One)];
    }

    private static RuleEvaluator Evaluator(int degree) =>
        new([NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours()], new EvaluationOptions { MaxDegreeOfParallelism = degree });

    private static void Demand(AssessmentRun one, AssessmentRun other)
    {
        if (!one.EnumerateFindings().SequenceEqual(other.EnumerateFindings()))
        {
            throw new InvalidOperationException("all processors answer otherwise than one");
        }
    }
}
