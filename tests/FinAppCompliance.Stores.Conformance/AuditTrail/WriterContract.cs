using FinAppCompliance.AuditTrail.Entries;
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
        Assert.Equal(CommitOutcome.Fenced, await old.CommitAsync(Batch(old.Head), NoMore, default));
        Assert.Equal(3, (await Stores.Logs.FindHeadAsync(TrailBench.Log, default))!.Size);
        Assert.Equal(3, (await Stores.Logs.ReadAsync(TrailBench.Log, 0, 10, withBodies: false, default)).Count);
    }

    [StoreFact]
    public async Task A_writer_that_was_overtaken_before_anybody_wrote_writes_nothing()
    {
        await using var old = await Stores.Logs.OpenAsync(TrailBench.Log, "old", default);
        await using var fresh = await Stores.Logs.OpenAsync(TrailBench.Log, "fresh", default);
        Assert.Equal(CommitOutcome.Fenced, await old.CommitAsync(Batch(old.Head), NoMore, default));
        Assert.Equal(CommitOutcome.Committed, await fresh.CommitAsync(Batch(fresh.Head), NoMore, default));
    }

    [StoreFact]
    public async Task A_batch_for_another_size_writes_nothing()
    {
        await using var writer = await Stores.Logs.OpenAsync(TrailBench.Log, "writer", default);
        Assert.Equal(CommitOutcome.Committed, await writer.CommitAsync(Batch(writer.Head), NoMore, default));
        Assert.Equal(CommitOutcome.Fenced, await writer.CommitAsync(Batch(writer.Head), NoMore, default));
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

    [StoreFact]
    public async Task A_process_that_was_overtaken_answers_a_repetition_with_the_receipt_of_the_other()
    {
        await using var other = Source.Open();
        await using var first = new TrailBench(Stores);
        await using var second = new TrailBench(other);
        await first.FillAsync(8);
        var receipt = (await second.Logs.AppendAsync(TrailBench.Request("k", "s:1", count: 2), default)).Receipt;
        var again = await first.Logs.AppendAsync(TrailBench.Request("k", "s:1", count: 2), default);
        Assert.Equal((AppendOutcome.AlreadyAppended, receipt), (again.Outcome, again.Receipt));
        Assert.Equal((AppendOutcome.VersionConflict, 3L), await ConflictAsync(first));
        Assert.Equal(AppendOutcome.Appended, (await first.Logs.AppendAsync(TrailBench.Request("next", "s:1", version: 3), default)).Outcome);
        Assert.Equal((AppendOutcome.VersionConflict, 4L), await ConflictAsync(second));

        static async Task<(AppendOutcome, long?)> ConflictAsync(TrailBench bench)
        {
            var result = await bench.Logs.AppendAsync(TrailBench.Request("late", "s:1", version: 2), default);
            return (result.Outcome, result.ActualVersion);
        }
    }

    [StoreFact]
    public Task A_batch_with_a_used_key_writes_nothing() => RefuseUsedKeyAsync(1);

    [StoreFact]
    public Task A_large_batch_with_a_used_key_writes_nothing() => RefuseUsedKeyAsync(700);

    [StoreFact]
    public async Task What_came_meanwhile_is_written_if_it_was_asked_for_and_else_left()
    {
        await using var writer = await Stores.Logs.OpenAsync(TrailBench.Log, "writer", default);
        var plan = Plan(writer.Head, "1");
        var asked = 0;
        var outcome = await writer.CommitAsync(plan.TakePart()!, More, default);
        Assert.Equal(CommitOutcome.Committed, outcome);
        Assert.Equal(asked == 0 ? 1 : 3, (await Stores.Logs.FindHeadAsync(TrailBench.Log, default))!.Size);
        Assert.Equal(asked == 0 ? 1 : 3, (await writer.LookupAsync(["1", "2", "3", "4"], ["s"], default)).Streams["s"]);

        LogBatch? More()
        {
            if (++asked > 2)
            {
                return null;
            }

            plan.Add(Pending($"{asked + 1}"));
            return plan.TakePart();
        }
    }

    [StoreFact]
    public async Task A_used_key_that_comes_meanwhile_undoes_all_that_was_not_committed()
    {
        await using var writer = await Stores.Logs.OpenAsync(TrailBench.Log, "writer", default);
        Assert.Equal(CommitOutcome.Committed, await writer.CommitAsync(Batch(writer.Head, "used"), NoMore, default));
        var head = await Stores.Logs.FindHeadAsync(TrailBench.Log, default);
        var plan = Plan(head!, "new");
        var wasAsked = false;
        var outcome = await writer.CommitAsync(plan.TakePart()!, More, default);
        Assert.Equal(wasAsked ? CommitOutcome.KeyUsed : CommitOutcome.Committed, outcome);
        Assert.Equal(wasAsked ? 1 : 2, (await Stores.Logs.FindHeadAsync(TrailBench.Log, default))!.Size);

        LogBatch? More()
        {
            wasAsked = true;
            plan.Add(Pending("used"));
            return plan.TakePart();
        }
    }

    private async Task RefuseUsedKeyAsync(int count)
    {
        await using var writer = await Stores.Logs.OpenAsync(TrailBench.Log, "writer", default);
        Assert.Equal(CommitOutcome.Committed, await writer.CommitAsync(Batch(writer.Head, "used"), NoMore, default));
        var head = await Stores.Logs.FindHeadAsync(TrailBench.Log, default);
        var keys = Enumerable.Range(1, count).Select(static at => $"k{at}").Append("used").ToArray();
        Assert.Equal(CommitOutcome.KeyUsed, await writer.CommitAsync(Batch(head!, keys), NoMore, default));
        Assert.Equal(1, (await Stores.Logs.FindHeadAsync(TrailBench.Log, default))!.Size);
        Assert.Single(await Stores.Logs.ReadAsync(TrailBench.Log, 0, 10, withBodies: false, default));
        Assert.Equal("used", Assert.Single((await writer.LookupAsync(keys, ["s"], default)).Keys).Key);
        Assert.Equal(CommitOutcome.Committed, await writer.CommitAsync(Batch(head!, keys[..^1]), NoMore, default));
        Assert.Equal(count + 1, (await Stores.Logs.FindHeadAsync(TrailBench.Log, default))!.Size);
    }

    private static async Task<int> AppendAllAsync(TrailBench bench, string name)
    {
        var written = 0;
        for (var i = 0; i < 20; i++)
        {
            var result = await bench.Logs.AppendAsync(TrailBench.Request($"{name}{i}", name), default);
            Assert.True(result.Outcome == AppendOutcome.Appended, $"{result.Outcome}: {result.Reason}");
            written++;
        }

        return written;
    }

    private static LogBatch? NoMore() => null;

    private static LogBatch Batch(LogHead head, params string[] keys) => Plan(head, keys is [] ? ["k"] : keys).TakePart()!;

    private static BatchPlan Plan(LogHead head, params string[] keys)
    {
        var known = new LogLookup { Keys = new Dictionary<string, IdempotencyRecord>(), Streams = new Dictionary<string, long> { ["s"] = head.Size } };
        var plan = new BatchPlan(head, known, DateTimeOffset.UnixEpoch);
        Array.ForEach(keys, key => plan.Add(Pending(key)));
        return plan;
    }

    private static PendingAppend Pending(string key) =>
        new(new AppendRequest(TrailBench.Log, "s", key, [TrailBench.Event("s")]), [null], new byte[SealedBody.SaltLength]);
}
