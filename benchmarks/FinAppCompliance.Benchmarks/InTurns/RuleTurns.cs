using FinAppCompliance.Benchmarks.Rules;
using FluentValidation;

namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>Thirty rules over ordinary records: by hand, by this family, by two peers.</summary>
internal static class RuleTurns
{
    private const int Records = 100_000;
    private const string Ours = "this family, verdicts counted";
    private const string Explained = "this family, findings with evidence";
    private const string Plain = "plain loop, counters only";

    public static async Task<IReadOnlyList<HeadlineRow>> MeasureAsync(int rounds)
    {
        var fluent = $"FluentValidation {PackageVersion.Of(typeof(AbstractValidator<>))}";
        var engine = $"RulesEngine {PackageVersion.Of(typeof(RulesEngine.RulesEngine))}";
        var bench = new ThirtyRulesBenchmark { Records = Records };
        bench.Setup();
        var turns = await new Turns($"rules: thirty over {Records:N0} records", rounds)
            .Add(Plain, 1, () => bench.Plain())
            .Add(Ours, 1, () => bench.Ours())
            .Add(Explained, 1, () => { _ = bench.Ours().EnumerateFindings().Count(); })
            .Add(fluent, 1, () => bench.Fluent())
            .Add(engine, 1, () => bench.Engine())
            .RunAsync();
        return [turns.Compare(Ours, Plain), turns.Compare(Explained, Ours), turns.Compare(fluent, Ours), turns.Compare(engine, Ours)];
    }
}
