using FinAppCompliance.Benchmarks.AuditTrail;
using FinAppCompliance.Benchmarks.Stores;

namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>Durable appends to the trail beside bare inserts of the same rows, each answered after the flush.</summary>
internal static class AppendTurns
{
    private const int Together = AppendLoad.Callers * AppendLoad.Sequence;
    private const string Bare = "bare insert and commit";
    private const string One = "append, one caller";
    private static readonly string Group = $"bare insert, {AppendLoad.Callers} in a commit";
    private static readonly string Many = $"append, {AppendLoad.Callers} callers at once";

    public static async Task<IReadOnlyList<HeadlineRow>> MeasureAsync(int rounds) =>
        [.. await OnSqliteAsync(rounds), .. BenchDatabase.HasServer ? await OnPostgresAsync(rounds) : []];

    private static async Task<IReadOnlyList<HeadlineRow>> OnSqliteAsync(int rounds)
    {
        var bench = new SqliteAppendBenchmarks();
        bench.Setup();
        var turns = await new Turns("an event appended on SQLite", rounds)
            .Add(Bare, AppendLoad.Sequence, bench.BareInsert)
            .Add(Group, AppendLoad.Callers, bench.BareGroup)
            .Add(One, AppendLoad.Sequence, bench.OneCaller)
            .Add(Many, Together, bench.ManyCallers)
            .RunAsync();
        await bench.Cleanup();
        return [turns.Compare(One, Bare), turns.Compare(One, Many), turns.Compare(Bare, Group)];
    }

    private static async Task<IReadOnlyList<HeadlineRow>> OnPostgresAsync(int rounds)
    {
        var bench = new PostgresAppendBenchmarks();
        await bench.Setup();
        var turns = await new Turns("an event appended on PostgreSQL", rounds)
            .Add(Bare, AppendLoad.Sequence, bench.BareInsert)
            .Add(One, AppendLoad.Sequence, bench.OneCaller)
            .Add(Many, Together, bench.ManyCallers)
            .RunAsync();
        await bench.Cleanup();
        return [turns.Compare(One, Bare), turns.Compare(One, Many)];
    }
}
