using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.AuditTrail;

public abstract class ImportContract : StoreContract
{
    private const int Requests = 2_300;

    [StoreFact]
    public async Task A_long_import_keeps_its_order_and_can_be_run_again()
    {
        await using var bench = new TrailBench(Stores);
        var first = await bench.Logs.ImportAsync(History(), default);
        Assert.Equal((Requests, 0, true), (first.Appended, first.AlreadyAppended, first.IsComplete));
        Assert.Equal(Enumerable.Range(0, Requests).Select(static i => (i * 2L, StreamOf(i))), await FirstEntriesAsync(bench));
        var again = await bench.Logs.ImportAsync(History(), default);
        Assert.Equal((0, Requests, true), (again.Appended, again.AlreadyAppended, again.IsComplete));
        Assert.Equal(Requests * 2, (await Stores.Logs.FindHeadAsync(TrailBench.Log, default))!.Size);
    }

    [StoreFact]
    public async Task An_import_gives_the_same_log_on_every_store()
    {
        await using var bench = new TrailBench(Stores, isConstant: true);
        var memory = new InMemoryAuditLogStore();
        await using var reference = new TrailBench(memory, memory, new InMemorySubjectKeyStore(), isConstant: true);
        await bench.Logs.ImportAsync(History(BodyProtection.AsGiven), default);
        await reference.Logs.ImportAsync(History(BodyProtection.AsGiven), default);
        Assert.Equal(await EnvelopesAsync(reference.Parts.Store), await EnvelopesAsync(Stores.Logs));
        Assert.Equal(
            (await reference.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default)).Text,
            (await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default)).Text);
    }

    [StoreFact]
    public async Task Bodies_of_an_import_read_back_in_clear()
    {
        await using var bench = new TrailBench(Stores);
        await bench.Logs.ImportAsync(History(), default);
        foreach (var at in (int[])[0, 1, 777, Requests - 1])
        {
            Assert.Equal(BitConverter.GetBytes(at), await bench.Logs.FindBodyAsync(TrailBench.Log, at * 2, default));
            Assert.Null(await bench.Logs.FindBodyAsync(TrailBench.Log, (at * 2) + 1, default));
        }
    }

    [StoreFact]
    public async Task An_import_stops_at_the_first_request_that_cannot_be_recorded_and_names_it()
    {
        await using var bench = new TrailBench(Stores);
        await bench.Logs.AppendAsync(TrailBench.Request("r-1200", "s:other"), default);
        var result = await bench.Logs.ImportAsync(History(), default);
        Assert.Equal(("r-1200", AppendOutcome.IdempotencyMismatch), (result.StoppedAt!.IdempotencyKey, result.StoppedBy!.Outcome));
        Assert.False(result.IsComplete);
        Assert.InRange(result.Appended, 1200, Requests - 1);
    }

    [StoreFact]
    public async Task An_import_waits_where_others_fill_the_queue()
    {
        await using var bench = new TrailBench(Stores);
        await using var narrow = new AuditLogs(bench.Parts, new() { OriginPrefix = "audit.example", MaximumQueue = 1, MaximumBatch = 1, BusyRetryAfter = TimeSpan.FromTicks(1) });
        var result = await narrow.ImportAsync(History().Take(50), default);
        Assert.Equal((50, true), (result.Appended, result.IsComplete));
    }

    private static async IAsyncEnumerable<AppendRequest> History(BodyProtection? protection = null)
    {
        await Task.Yield();
        for (var at = 0; at < Requests; at++)
        {
            var stream = StreamOf(at);
            yield return new(TrailBench.Log, stream, $"r-{at}",
            [
                TrailBench.Event(stream, BitConverter.GetBytes(at), protection: protection ?? (at % 3 == 0 ? BodyProtection.AsGiven : BodyProtection.Sealed)),
                TrailBench.Event(stream),
            ]);
        }
    }

    private static string StreamOf(int at) => $"s:{at % 97}";

    private static async Task<List<(long Index, string Stream)>> FirstEntriesAsync(TrailBench bench)
    {
        var entries = await bench.Parts.Store.ReadAsync(TrailBench.Log, 0, Requests * 2, withBodies: false, default);
        return [.. entries.Where(static entry => entry.Index % 2 == 0).Select(static entry => (entry.Index, entry.Stream))];
    }

    private static async Task<List<string>> EnvelopesAsync(IAuditLogStore store) =>
        [.. (await store.ReadAsync(TrailBench.Log, 0, Requests * 2, withBodies: false, default)).Select(static entry => Convert.ToHexString(entry.Envelope.Span))];
}
