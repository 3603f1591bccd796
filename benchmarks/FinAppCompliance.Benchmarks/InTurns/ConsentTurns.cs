using FinAppCompliance.Benchmarks.Privacy;
using FinAppCompliance.Benchmarks.Stores;

namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>The current consent of one person: on a loaded snapshot, and read through to each database.</summary>
internal static class ConsentTurns
{
    private const string Check = "check";

    public static async Task<IReadOnlyList<HeadlineRow>> MeasureAsync(int rounds)
    {
        var rows = new List<HeadlineRow>(await OfSnapshotAsync(rounds));
        foreach (var engine in BenchDatabase.Engines)
        {
            foreach (var events in (int[])[4, 20])
            {
                rows.AddRange(await OfDatabaseAsync(engine, events, rounds));
            }
        }

        return rows;
    }

    private static async Task<IReadOnlyList<HeadlineRow>> OfSnapshotAsync(int rounds)
    {
        const string byPerson = "dictionary hit by person and purpose";
        const string byPurpose = "dictionary hit by purpose alone";
        var bench = new SnapshotCheckBenchmarks();
        bench.Setup();
        var turns = await new Turns("consent in memory, a loaded person", rounds)
            .Add(byPerson, SnapshotLooks.Number, () => SnapshotLooks.PersonAndPurpose(bench))
            .Add(byPurpose, SnapshotLooks.Number, () => SnapshotLooks.Purpose(bench))
            .Add(Check, SnapshotLooks.Number, () => SnapshotLooks.Snapshot(bench))
            .RunAsync();
        return [turns.Compare(Check, byPerson), turns.Compare(Check, byPurpose)];
    }

    private static async Task<IReadOnlyList<HeadlineRow>> OfDatabaseAsync(string engine, int events, int rounds)
    {
        const string bare = "look-up by a prepared statement";
        const string objects = "look-up read to objects by hand";
        var bench = new ConsentReadBenchmarks { Engine = engine, Events = events };
        await bench.Setup();
        var turns = await new Turns($"consent on {engine}, {events} events", rounds)
            .Add(bare, 1, bench.BareLookUp)
            .Add(objects, 1, bench.LookUpReadToObjects)
            .Add(Check, 1, () => bench.Check().AsTask())
            .RunAsync();
        await bench.Cleanup();
        return [turns.Compare(Check, bare), turns.Compare(Check, objects)];
    }
}
