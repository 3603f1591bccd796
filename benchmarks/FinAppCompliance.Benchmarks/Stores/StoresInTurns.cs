using FinAppCompliance.Benchmarks.AuditTrail;

namespace FinAppCompliance.Benchmarks.Stores;

/// <summary>The benchmarks that wait for a device or a server, measured in turns: the device has phases, and one after the other each would fall into another.</summary>
internal static class StoresInTurns
{
    private const int Repeats = AppendLoad.Callers / AppendLoad.Sequence;
    private const int Group = 4;
    private const int Looks = 1_000;

    public static async Task RunAsync()
    {
        var sqlite = new SqliteAppendBenchmarks();
        sqlite.Setup();
        await new Turns("append, SQLite", events: AppendLoad.Callers)
            .Add("bare insert", () => RepeatAsync(Repeats, sqlite.BareInsert))
            .Add("bare group", () => RepeatAsync(Group, sqlite.BareGroup), Group)
            .Add("one caller", () => RepeatAsync(Repeats, sqlite.OneCaller))
            .Add("many callers", sqlite.ManyCallers, AppendLoad.Sequence)
            .RunAsync();
        await sqlite.Cleanup();
        foreach (var engine in BenchDatabase.Engines)
        {
            if (engine != BenchDatabase.Sqlite)
            {
                var postgres = new PostgresAppendBenchmarks();
                await postgres.Setup();
                await new Turns($"append, {engine}", events: AppendLoad.Callers)
                    .Add("bare insert", () => RepeatAsync(Repeats, postgres.BareInsert))
                    .Add("one caller", () => RepeatAsync(Repeats, postgres.OneCaller))
                    .Add("many callers", postgres.ManyCallers, AppendLoad.Sequence)
                    .RunAsync();
                await postgres.Cleanup();
            }

            foreach (var events in (int[])[4, 20])
            {
                var consent = new ConsentReadBenchmarks { Engine = engine, Events = events };
                await consent.Setup();
                await new Turns($"consent of {events} events, {engine}", events: Looks)
                    .Add("bare look-up", () => RepeatAsync(Looks, consent.BareLookUp))
                    .Add("read to objects", () => RepeatAsync(Looks, consent.LookUpReadToObjects))
                    .Add("check", () => RepeatAsync(Looks, () => consent.Check().AsTask()))
                    .RunAsync();
                await consent.Cleanup();
            }
        }
    }

    private static async Task RepeatAsync(int times, Func<Task> step)
    {
        for (var done = 0; done < times; done++)
        {
            await step();
        }
    }
}
