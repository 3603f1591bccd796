using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Inventory;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

[Collection(PostgresTests.Name)]
public sealed class PostgresGuardTests(PostgresServer server) : IAsyncLifetime
{
    private string _database = string.Empty;

    public async Task InitializeAsync()
    {
        if (PostgresServer.WhyNot is null)
        {
            _database = await server.CreateDatabaseAsync();
            await using var stores = new PostgresSource(_database).Open();
            await using var bench = new TrailBench(stores);
            await bench.FillAsync(20);
            await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [StoreFact]
    public async Task Statements_that_would_change_the_past_are_refused_even_to_the_owner()
    {
        string[] statements =
        [
            "UPDATE audit_event SET envelope = ''",
            "DELETE FROM audit_event WHERE log_index = 19",
            "INSERT INTO audit_event SELECT * FROM audit_event WHERE log_index = 3",
            "INSERT INTO audit_event SELECT * FROM audit_event WHERE log_index = 3 ON CONFLICT (tenant, category, year, log_index) DO UPDATE SET envelope = ''",
            "TRUNCATE audit_event",
            "DO $$ BEGIN EXECUTE 'TRUNCATE ' || (SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'audit_event'::regclass); END $$",
            "DO $$ BEGIN EXECUTE 'DELETE FROM ' || (SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'audit_event'::regclass); END $$",
            "MERGE INTO audit_event e USING (SELECT 3 AS i) s ON e.log_index = s.i WHEN MATCHED THEN UPDATE SET envelope = ''",
            "UPDATE audit_body SET content = ''",
            "DELETE FROM audit_body",
            "DELETE FROM audit_body WHERE log_index = 3",
            "DO $$ BEGIN EXECUTE 'DELETE FROM ' || (SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'audit_body'::regclass); END $$",
            "DO $$ BEGIN EXECUTE 'TRUNCATE ' || (SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'audit_body'::regclass); END $$",
            "TRUNCATE audit_body",
            "MERGE INTO audit_body b USING (SELECT 3 AS i) s ON b.log_index = s.i WHEN MATCHED THEN DELETE",
            "DELETE FROM audit_request",
            "UPDATE audit_request SET first_index = 0",
            "TRUNCATE audit_request",
            "DELETE FROM audit_signed_head",
            "UPDATE audit_signed_head SET root = ''",
            "INSERT INTO audit_signed_head SELECT tenant, category, year, size - 1, root FROM audit_signed_head",
            "TRUNCATE audit_signed_head",
        ];
        foreach (var sql in statements)
        {
            await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(sql));
        }
    }

    [StoreFact]
    public async Task A_query_of_one_log_reads_one_partition()
    {
        await using (var stores = new PostgresSource(_database).Open())
        {
            await using var bench = new TrailBench(stores);
            foreach (var log in new LogId[] { new("bank", "consent", 2027), new("bank", "access", 2026) })
            {
                await bench.Logs.AppendAsync(TrailBench.Request("k", log: log), default);
            }
        }

        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand(
            "EXPLAIN SELECT * FROM audit_event WHERE tenant = 'bank' AND category = 'consent' AND year = 2026 AND stream = 's:1' ORDER BY version");
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(0));
        }

        Assert.Single(plan, line => line.Contains(" on audit_event_", StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task Bulk_statements_of_the_object_mapper_are_refused_and_its_queries_work()
    {
        await using var context = new AuditReadContext(new DbContextOptionsBuilder<AuditReadContext>().UseNpgsql(_database).Options);
        Assert.Equal(20, await context.Events.CountAsync(row => row.Tenant == "bank"));
        await Assert.ThrowsAsync<PostgresException>(() => context.Events.ExecuteDeleteAsync());
    }

    [StoreFact]
    public async Task Processes_that_start_at_once_on_an_empty_database_apply_the_schema_once()
    {
        var database = await server.CreateDatabaseAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var stores = new PostgresStores(database, "default", StoreConcepts.All, SchemaMode.Apply, TimeProvider.System);
            await stores.AuditLogs.FindHeadAsync(TrailBench.Log, default);
        })));
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("SELECT count(*) FROM store_schema");
        Assert.Equal((long)StoreSets.Names.Sum(name => SchemaSet.Load(typeof(PostgresStores).Assembly, name).Scripts.Count), await command.ExecuteScalarAsync());
    }

    [StoreFact]
    public async Task A_schema_that_is_missing_changed_or_newer_is_refused()
    {
        var empty = await server.CreateDatabaseAsync();
        await Assert.ThrowsAsync<StoreSchemaException>(() => UseAsync(empty, SchemaMode.VerifyOnly));
        await UseAsync(_database, SchemaMode.VerifyOnly);
        await ExecuteAsync("INSERT INTO store_schema (set_name, version, script, checksum, applied_us) VALUES ('audit', 9999, 'audit-9999', 'x', 0)");
        await Assert.ThrowsAsync<StoreSchemaException>(() => UseAsync(_database, SchemaMode.Apply));
        await ExecuteAsync("DELETE FROM store_schema WHERE version = 9999; INSERT INTO store_schema (set_name, version, script, checksum, applied_us) VALUES ('inventory', 1, 'inventory-0001-register', 'x', 0)");
        Assert.Contains("FromVersion1", (await Assert.ThrowsAsync<StoreSchemaException>(UseRegisterAsync)).Message, StringComparison.Ordinal);
        await UseAsync(_database, SchemaMode.Apply);
        await ExecuteAsync("DELETE FROM store_schema WHERE set_name = 'inventory' AND version = 1; UPDATE store_schema SET checksum = 'other' WHERE set_name = 'audit'");
        await Assert.ThrowsAsync<StoreSchemaException>(() => UseAsync(_database, SchemaMode.Apply));
    }

    [StoreFact]
    public async Task A_database_set_to_lose_commits_still_waits_for_the_flush()
    {
        var name = new NpgsqlConnectionStringBuilder(_database).Database;
        await ExecuteAsync($"ALTER DATABASE {name} SET synchronous_commit TO off");
        await using var engine = new PostgresEngine(_database, [SchemaSet.Load(typeof(PostgresStores).Assembly, "audit")], default, TimeProvider.System);
        var setting = string.Empty;
        await engine.WriteAsync(
            async connection =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "SHOW synchronous_commit";
                setting = (string)(await command.ExecuteScalarAsync())!;
                return false;
            },
            default);
        Assert.Equal("on", setting);
    }

    private static async Task UseAsync(string database, SchemaMode mode)
    {
        await using var stores = new PostgresStores(database, "default", StoreConcepts.All, mode, TimeProvider.System);
        await stores.AuditLogs.FindHeadAsync(TrailBench.Log, default);
    }

    private async Task UseRegisterAsync()
    {
        await using var stores = new PostgresStores(_database, "default", StoreConcepts.All, SchemaMode.Apply, TimeProvider.System);
        await new RelationalRegisterStore(stores.TablesOf(StoreConcepts.Register)).FindAsync("app", default);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
