using System.Data.Common;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.AuditTrail.Verification;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Guards;

/// <summary>A database whose schema is from before bodies went by orders, and whose erasures name no place.</summary>
public abstract class UpgradeCases : IAsyncLifetime
{
    private readonly InMemoryTileStore _tiles = new();
    private IStoreSource _source = null!;

    protected abstract DatabaseProbe Probe { get; }

    public async Task InitializeAsync() => _source = await CreateSourceAsync();

    public Task DisposeAsync() => _source.DisposeAsync().AsTask();

    [StoreFact]
    public async Task It_is_carried_on_and_from_then_on_guarded()
    {
        await UseOldAsync(async store =>
        {
            await using var bench = new TrailBench(store, store, new InMemorySubjectKeyStore(), _tiles);
            await bench.FillAsync(14);
            await DeleteAsync("s:1");
            await RecordAsync(bench, """{"legalBasis":"pipl#47","erased":["consent"],"keptByLaw":{},"destroyedKeys":[],"held":{}}""");
            await RecordAsync(bench, "[]");
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
            await bench.Logs.AppendAsync(TrailBench.Request("later", "s:1"), default);
        });

        await using var stores = _source.Open();
        await using var carried = new TrailBench(stores, _tiles);
        Assert.Equal((true, 2, 0), await VerifyAsync(carried, stores));
        await Assert.ThrowsAnyAsync<DbException>(() => DeleteAsync("s:1"));
        Assert.Equal(2, (await carried.EraseAsync("s:2", "consent")).DeletedBodies);
        Assert.Equal((true, 4, 0), await VerifyAsync(carried, stores));
    }

    [StoreFact]
    public async Task A_body_that_came_after_such_an_erasure_is_not_accounted_for()
    {
        await UseOldAsync(async store =>
        {
            await using var bench = new TrailBench(store, store, new InMemorySubjectKeyStore(), _tiles);
            await bench.FillAsync(14);
            await RecordAsync(bench, """{"legalBasis":"pipl#47","erased":["consent"],"keptByLaw":{},"destroyedKeys":[],"held":{}}""");
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
            await bench.Logs.AppendAsync(TrailBench.Request("later", "s:1"), default);
            await DeleteAsync("s:1");
        });

        await using var stores = _source.Open();
        await using var carried = new TrailBench(stores, _tiles);
        Assert.Equal((false, 2, 1), await VerifyAsync(carried, stores));
    }

    protected abstract Task<IStoreSource> CreateSourceAsync();

    private protected abstract Task UseOldAsync(Func<RelationalAuditLogStore, Task> use);

    private protected static IReadOnlyList<SchemaSet> OldSets(System.Reflection.Assembly assembly)
    {
        var set = SchemaSet.Load(assembly, "audit");
        var deletions = Assert.Single(set.Scripts, static script => script.Name.EndsWith("-deletions", StringComparison.Ordinal));
        return [set with { Scripts = [.. set.Scripts.Where(script => script.Version < deletions.Version)] }];
    }

    private static async Task RecordAsync(TrailBench bench, string record)
    {
        var item = new AuditEvent
        {
            Action = SubjectErasure.Action,
            Actor = "dpo",
            Subject = "s:1",
            OccurredAt = bench.Clock.GetUtcNow(),
            Body = System.Text.Encoding.UTF8.GetBytes(record),
            Protection = BodyProtection.AsGiven,
        };
        var request = new AppendRequest(new("bank", SubjectErasure.Category, 2026), "s:1", Guid.NewGuid().ToString(), [item]);
        Assert.True((await bench.Logs.AppendAsync(request, default)).IsRecorded);
    }

    private static async Task<(bool IsIntact, long Erased, long Unexplained)> VerifyAsync(TrailBench bench, StoreHandle stores)
    {
        var note = await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        var report = await bench.Verifier.VerifyAsync(stores.Logs, TrailBench.Log, note, bench.Tiles, default);
        return (report.IsIntact, report.BodiesErased, report.BodiesUnexplained);
    }

    private Task DeleteAsync(string subject) => Probe.ExecuteAsync($"DELETE FROM audit_body WHERE subject = '{subject}' AND category = 'consent'");
}
