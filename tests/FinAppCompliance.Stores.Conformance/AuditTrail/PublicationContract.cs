using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.AuditTrail.Verification;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.AuditTrail;

public abstract class PublicationContract : StoreContract
{
    private static readonly SignedHead Five = new(5, MerkleHash.OfLeaf([1]));

    [StoreFact]
    public async Task A_head_is_reserved_once_for_each_size()
    {
        Assert.Null(await Stores.Heads.FindAsync(TrailBench.Log, default));
        Assert.True(await Stores.Heads.TryAdvanceAsync(TrailBench.Log, null, Five, default));
        Assert.Equal(Five, await Stores.Heads.FindAsync(TrailBench.Log, default));
        Assert.False(await Stores.Heads.TryAdvanceAsync(TrailBench.Log, null, new SignedHead(6, default), default));
        Assert.False(await Stores.Heads.TryAdvanceAsync(TrailBench.Log, Five, new SignedHead(5, default), default));
        Assert.False(await Stores.Heads.TryAdvanceAsync(TrailBench.Log, Five, new SignedHead(4, default), default));
        Assert.False(await Stores.Heads.TryAdvanceAsync(TrailBench.Log, new SignedHead(5, default), new SignedHead(6, default), default));
        Assert.True(await Stores.Heads.TryAdvanceAsync(TrailBench.Log, Five, new SignedHead(6, default), default));
    }

    [StoreFact]
    public async Task Of_many_that_advance_one_head_one_wins()
    {
        await Stores.Heads.TryAdvanceAsync(TrailBench.Log, null, Five, default);
        var wins = await Task.WhenAll(Enumerable.Range(6, 16).Select(size => Task.Run(
            async () => await Stores.Heads.TryAdvanceAsync(TrailBench.Log, Five, new SignedHead(size, default), default))));
        Assert.Single(wins, won => won);
    }

    [StoreFact]
    public async Task Publishers_of_two_processes_never_sign_two_roots_of_one_size()
    {
        var tiles = new InMemoryTileStore();
        await using var other = Source.Open();
        await using var first = new TrailBench(Stores, tiles);
        await using var second = new TrailBench(other, tiles);
        var notes = new List<SignedNote>();
        for (var round = 0; round < 8; round++)
        {
            await first.FillAsync(3, $"{round}");
            notes.AddRange(await Task.WhenAll(
                Task.Run(async () => await first.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default)),
                Task.Run(async () => await second.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default))));
        }

        var checkpoints = notes.Select(note => Checkpoint.TryParse(note.Text, out var checkpoint) ? checkpoint : null).Distinct().ToList();
        Assert.Equal(checkpoints.Count, checkpoints.Select(checkpoint => checkpoint!.Size).Distinct().Count());
        Assert.True((await first.Verifier.VerifyPublishedAsync(tiles, TrailBench.Log, default)).IsIntact);
    }

    [StoreFact]
    public async Task A_published_log_verifies_in_store_and_offline()
    {
        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(600);
        var note = await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        await bench.FillAsync(100, "more");
        var report = await bench.Verifier.VerifyAsync(Stores.Logs, TrailBench.Log, note, bench.Tiles, default);
        Assert.True(report.IsIntact, string.Join("; ", report.Problems));
        Assert.Equal(700, report.Size);
        Assert.Equal(600, (await bench.Verifier.VerifyPublishedAsync(bench.Tiles, TrailBench.Log, default)).Size);
    }

    [StoreFact]
    public async Task A_store_that_lost_its_end_refuses_appends()
    {
        await using var bench = new TrailBench(Stores);
        var full = new MemorySource().Open();
        await using var before = new TrailBench(full, bench.Tiles);
        await before.FillAsync(10);
        await before.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        Assert.Equal(AppendOutcome.RolledBack, (await bench.Logs.AppendAsync(TrailBench.Request("k"), default)).Outcome);
        var note = await before.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        var report = await bench.Verifier.VerifyAsync(Stores.Logs, TrailBench.Log, note, bench.Tiles, default);
        Assert.Equal(TrailProblemKind.LogShorter, Assert.Single(report.Problems).Kind);
    }
}
