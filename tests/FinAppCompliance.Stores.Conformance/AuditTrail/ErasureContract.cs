using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.AuditTrail;

public abstract class ErasureContract : StoreContract
{
    [StoreFact]
    public async Task Random_bytes_that_repeat_themselves_are_an_error_and_no_endless_search()
    {
        await using var bench = new TrailBench(Stores, isConstant: true);
        Assert.Equal(AppendOutcome.Appended, (await bench.Logs.AppendAsync(Sealed("s:1"), default)).Outcome);
        var second = await bench.Logs.AppendAsync(Sealed("s:2"), default);
        Assert.Equal(AppendOutcome.KeysUnavailable, second.Outcome);
        Assert.Contains("repeats itself", second.Reason, StringComparison.Ordinal);

        static AppendRequest Sealed(string subject) => new(TrailBench.Log, subject, subject, [TrailBench.Event(subject, [1], protection: BodyProtection.Sealed)]);
    }

    [StoreFact]
    public async Task Bodies_of_one_subject_and_class_go_in_all_years_and_no_others()
    {
        await using var bench = new TrailBench(Stores);
        LogId[] logs = [TrailBench.Log, new("bank", "consent", 2027), new("bank", "access", 2026), new("other", "consent", 2026)];
        foreach (var log in logs)
        {
            await bench.Logs.AppendAsync(TrailBench.Request("1", "s:1", count: 2, log: log), default);
            await bench.Logs.AppendAsync(TrailBench.Request("2", "s:2", log: log), default);
        }

        Assert.Equal(4, (await bench.EraseAsync("s:1", "consent")).DeletedBodies);
        Assert.Equal(0, (await bench.EraseAsync("s:1", "consent")).DeletedBodies);
        foreach (var log in logs)
        {
            var kept = (await Stores.Logs.ReadAsync(log, 0, 10, withBodies: true, default)).Count(entry => entry.Body is not null);
            Assert.Equal(log is { Tenant: "bank", Category: "consent" } ? 1 : 3, kept);
        }
    }

    [StoreFact]
    public async Task After_an_erasure_the_log_verifies_and_a_repetition_writes_nothing()
    {
        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(14);
        var note = await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        await bench.EraseAsync("s:1", "consent");
        var report = await bench.Verifier.VerifyAsync(Stores.Logs, TrailBench.Log, note, bench.Tiles, default);
        Assert.True(report.IsIntact, string.Join("; ", report.Problems));
        Assert.Equal((12, 2, 2, 0, 0), (report.BodiesChecked, report.BodiesAbsent, report.BodiesErased, report.BodiesExpired, report.BodiesUnexplained));
        Assert.Equal(AppendOutcome.AlreadyAppended, (await bench.Logs.AppendAsync(TrailBench.Request("fill-1", "s:1"), default)).Outcome);
    }

    [StoreFact]
    public async Task A_whole_erasure_takes_key_and_bodies_and_is_recorded()
    {
        await using var bench = new TrailBench(Stores);
        var item = new AuditEvent { Action = "a", Actor = "a", Subject = "s:1", OccurredAt = DateTimeOffset.UnixEpoch, Body = "secret"u8.ToArray() };
        await bench.Logs.AppendAsync(new AppendRequest(TrailBench.Log, "s:1", "k", [item]), default);
        Assert.Equal("secret"u8.ToArray(), await bench.Logs.FindBodyAsync(TrailBench.Log, 0, default));
        var report = await new SubjectErasure(bench.Logs, bench.Parts, bench.Options).EraseAsync(
            new ErasureRequest { Tenant = "bank", Subject = "s:1", Categories = ["consent"], LegalBasis = "pipl#47", Actor = "dpo", RequestId = "r" }, default);
        Assert.Equal((1, 1), (report.DeletedBodies, report.DestroyedKeys.Count));
        Assert.Null(await bench.Logs.FindBodyAsync(TrailBench.Log, 0, default));
        Assert.NotNull(await bench.Logs.FindBodyAsync(report.Receipt.Log, 0, default));
    }

    [StoreFact]
    public async Task A_key_is_added_once_destroyed_for_good_and_stays_as_a_tombstone()
    {
        var name = new SubjectKeyName("bank", "consent", "s:1");
        Assert.True(await Stores.Keys.TryAddAsync(Key("1", name), default));
        Assert.False(await Stores.Keys.TryAddAsync(Key("2", name), default));
        Assert.False(await Stores.Keys.TryAddAsync(Key("1", name with { Subject = "s:2" }), default));
        Assert.Equal([7], (await Stores.Keys.FindLivingAsync(name, default))!.Wrapped.ToArray());
        Assert.Equal(["1"], await Stores.Keys.DestroyAsync(name, DateTimeOffset.UnixEpoch, default));
        Assert.Null(await Stores.Keys.FindLivingAsync(name, default));
        var tombstone = await Stores.Keys.FindAsync("1", default);
        Assert.Equal((true, DateTimeOffset.UnixEpoch), (tombstone!.Wrapped.IsEmpty, tombstone.DestroyedAt));
        Assert.True(await Stores.Keys.TryAddAsync(Key("3", name), default));
        Assert.Equal(["1", "3"], (await Stores.Keys.DestroyAsync(name, DateTimeOffset.UnixEpoch, default)).Order());
    }

    [StoreFact]
    public async Task Of_many_that_add_a_first_key_one_wins()
    {
        var name = new SubjectKeyName("bank", "consent", "s:1");
        var wins = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () => await Stores.Keys.TryAddAsync(Key($"{i}", name), default))));
        Assert.Single(wins, won => won);
    }

    [StoreFact]
    public async Task An_unknown_key_is_null()
    {
        Assert.Null(await Stores.Keys.FindAsync("none", default));
        Assert.Empty(await Stores.Keys.DestroyAsync(new("bank", "consent", "none"), default, default));
    }

    private static SubjectKey Key(string id, SubjectKeyName name) => new() { Id = id, Name = name, Wrapped = new byte[] { 7 } };
}
