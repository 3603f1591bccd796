using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteFaultTests : IAsyncLifetime
{
    private readonly SqliteSource _source = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _source.DisposeAsync();

    [Fact]
    public async Task A_full_disk_fails_cleanly_and_the_repetition_succeeds_when_there_is_space()
    {
        await using var stores = _source.Open();
        await using (var warm = new TrailBench(stores))
        {
            await warm.FillAsync(20);
        }

        // The limit belongs to the connection, so it is set where the store writes.
        var engine = new EntityFrameworkCore.Sqlite.SqliteEngine(
            _source.Path, [EntityFrameworkCore.Schema.SchemaSet.Load(typeof(EntityFrameworkCore.Sqlite.SqliteEngine).Assembly, "audit")], default, TimeProvider.System);
        await using var owned = engine;
        var store = new EntityFrameworkCore.AuditTrail.RelationalAuditLogStore(new EntityFrameworkCore.Sqlite.SqliteAuditLogEngine(engine));
        await using var bench = new TrailBench(store, store, stores.Keys);
        var pages = await LimitAsync(engine, 1);
        var body = new byte[200_000];
        var full = await bench.Logs.AppendAsync(new AppendRequest(TrailBench.Log, "s", "big", [TrailBench.Event("s", body)]), default);
        Assert.Equal(AppendOutcome.OutcomeUnknown, full.Outcome);
        Assert.Contains("full", full.Reason, StringComparison.Ordinal);
        Assert.Equal(20, (await store.FindHeadAsync(TrailBench.Log, default))!.Size);
        await LimitAsync(engine, pages + 10_000);
        var again = await bench.Logs.AppendAsync(new AppendRequest(TrailBench.Log, "s", "big", [TrailBench.Event("s", body)]), default);
        Assert.Equal((AppendOutcome.Appended, 20), (again.Outcome, again.Receipt!.FirstIndex));
    }

    [Fact]
    public async Task A_database_that_somebody_locks_for_a_while_only_delays()
    {
        await using var stores = _source.Open();
        await using var bench = new TrailBench(stores);
        await bench.FillAsync(1);
        await using var other = new SqliteConnection($"Data Source={_source.Path};Pooling=False");
        await other.OpenAsync();
        var transaction = other.BeginTransaction(deferred: false);
        var waiting = bench.Logs.AppendAsync(TrailBench.Request("k"), default).AsTask();
        Assert.False(waiting.IsCompleted);
        await transaction.RollbackAsync();
        Assert.Equal(AppendOutcome.Appended, (await waiting).Outcome);
    }

    private static async Task<long> LimitAsync(EntityFrameworkCore.Sqlite.SqliteEngine engine, long pages)
    {
        var limit = 0L;
        await engine.WriteAsync(
            async connection =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = $"PRAGMA max_page_count = {pages}";
                limit = (long)(await command.ExecuteScalarAsync())!;
                return false;
            },
            default);
        return limit;
    }
}
