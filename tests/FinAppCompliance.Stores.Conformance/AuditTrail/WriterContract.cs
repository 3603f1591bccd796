using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.AuditTrail;

public abstract class WriterContract : StoreContract
{
    [StoreFact]
    public async Task Each_opening_raises_the_epoch()
    {
        await using var first = await Stores.Logs.OpenAsync(TrailBench.Log, "first", default);
        await using var second = await Stores.Logs.OpenAsync(TrailBench.Log, "second", default);
        Assert.Equal((1, 2), (first.Head.Epoch, second.Head.Epoch));
        Assert.Equal((0, long.MinValue), (second.Head.Size, second.Head.RecordedMicroseconds));
    }

    [StoreFact]
    public async Task A_writer_that_was_overtaken_writes_nothing()
    {
        await using var old = await Stores.Logs.OpenAsync(TrailBench.Log, "old", default);
        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(3);
        Assert.False(await old.CommitAsync(Batch(old.Head), default));
        Assert.Equal(3, (await Stores.Logs.FindHeadAsync(TrailBench.Log, default))!.Size);
        Assert.Equal(3, (await Stores.Logs.ReadAsync(TrailBench.Log, 0, 10, withBodies: false, default)).Count);
    }

    [StoreFact]
    public async Task A_writer_that_was_overtaken_before_anybody_wrote_writes_nothing()
    {
        await using var old = await Stores.Logs.OpenAsync(TrailBench.Log, "old", default);
        await using var fresh = await Stores.Logs.OpenAsync(TrailBench.Log, "fresh", default);
        Assert.False(await old.CommitAsync(Batch(old.Head), default));
        Assert.True(await fresh.CommitAsync(Batch(fresh.Head), default));
    }

    [StoreFact]
    public async Task A_batch_for_another_size_writes_nothing()
    {
        await using var writer = await Stores.Logs.OpenAsync(TrailBench.Log, "writer", default);
        Assert.True(await writer.CommitAsync(Batch(writer.Head), default));
        Assert.False(await writer.CommitAsync(Batch(writer.Head), default));
        Assert.Equal(1, (await Stores.Logs.FindHeadAsync(TrailBench.Log, default))!.Size);
    }

    [StoreFact]
    public async Task Two_processes_that_take_the_log_from_each_other_fork_nothing()
    {
        await using var other = Source.Open();
        await using var first = new TrailBench(Stores);
        await using var second = new TrailBench(other);
        var results = await Task.WhenAll(
            Task.Run(async () => await AppendAllAsync(first, "a")),
            Task.Run(async () => await AppendAllAsync(second, "b")));
        var written = results.Sum();
        var entries = await Stores.Logs.ReadAsync(TrailBench.Log, 0, 1000, withBodies: false, default);
        var tree = new CompactTree();
        Assert.All(entries, entry => tree.Append(MerkleHash.OfLeaf(entry.Envelope.Span)));
        var head = await Stores.Logs.FindHeadAsync(TrailBench.Log, default);
        Assert.Equal(written, entries.Count);
        Assert.Equal(tree.Encode(), head!.Edge.ToArray());
        Assert.Equal(Enumerable.Range(0, written).Select(i => (long)i), entries.Select(entry => entry.Index));
    }

    [StoreFact]
    public async Task What_one_process_wrote_the_next_one_continues()
    {
        await using (var first = new TrailBench(Stores))
        {
            await first.FillAsync(10);
        }

        await using var handle = Source.Open();
        await using var second = new TrailBench(handle);
        Assert.Equal(AppendOutcome.AlreadyAppended, (await second.Logs.AppendAsync(TrailBench.Request("fill-3", "s:3"), default)).Outcome);
        var receipt = (await second.Logs.AppendAsync(TrailBench.Request("more", "s:1", version: 2), default)).Receipt!;
        Assert.Equal((10, 3), (receipt.FirstIndex, receipt.StreamVersion));
    }

    private static async Task<int> AppendAllAsync(TrailBench bench, string name)
    {
        var written = 0;
        for (var i = 0; i < 20; i++)
        {
            AppendResult result;
            do
            {
                result = await bench.Logs.AppendAsync(TrailBench.Request($"{name}{i}", name), default);
            }
            while (result.Outcome == AppendOutcome.Fenced);

            Assert.True(result.Outcome == AppendOutcome.Appended, $"{result.Outcome}: {result.Reason}");
            written++;
        }

        return written;
    }

    private static LogBatch Batch(LogHead head)
    {
        var known = new LogLookup { Keys = new Dictionary<string, IdempotencyRecord>(), Streams = new Dictionary<string, long>() };
        var plan = new BatchPlan(head, known, DateTimeOffset.UnixEpoch, length => new byte[length]);
        plan.Add(new PendingAppend(new AppendRequest(TrailBench.Log, "s", "k", [TrailBench.Event("s")]), [null]));
        return plan.ToBatch();
    }
}
