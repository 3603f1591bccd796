using System.Diagnostics;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Schema;
using FinAppCompliance.Stores.Conformance.Servers;
using Npgsql;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

[Collection(PostgresTests.Name)]
public sealed class PostgresSchemaLifeTests(PostgresServer server) : SchemaLifeCases
{
    private static readonly SchemaScript First = new(1, "alpha-0001", "CREATE TABLE alpha (id integer);\nINSERT INTO alpha SELECT generate_series(1, 1000);\n");

    private static readonly SchemaScript Online = new(
        2, "alpha-0002", "-- finapp: online, readable-from 1, timeout 60\nCREATE INDEX CONCURRENTLY IF NOT EXISTS alpha_id ON alpha (id);\n\nALTER TABLE alpha ADD COLUMN IF NOT EXISTS note text;\n");

    private string _database = string.Empty;

    protected override DatabaseProbe Probe => new PostgresProbe(_database);

    public override async Task InitializeAsync() => _database = PostgresServer.WhyNot is null ? await server.CreateDatabaseAsync() : string.Empty;

    public override Task DisposeAsync() => Task.CompletedTask;

    [StoreFact]
    public async Task An_index_is_built_beside_nodes_that_write()
    {
        await ApplyAsync(new SchemaSet("alpha", [First]));
        await using var connection = (NpgsqlConnection)await Probe.ConnectAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var insert = new NpgsqlCommand("INSERT INTO alpha VALUES (0)", connection);
        await insert.ExecuteNonQueryAsync();

        // Two nodes start at once; the writer ends only after it saw the index being built.
        var nodes = Enumerable.Range(0, 2).Select(_ => ApplyAsync(new SchemaSet("alpha", [First, Online]))).ToList();
        while ((await Probe.RowsAsync("SELECT 1 FROM pg_class WHERE relname = 'alpha_id'")).Count == 0)
        {
            await Task.Delay(20);
        }

        await Probe.ExecuteAsync("INSERT INTO alpha VALUES (-1)");
        await transaction.CommitAsync();
        await Task.WhenAll(nodes);
        Assert.Equal(["True"], await Probe.RowsAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'alpha_id'::regclass"));
        Assert.Equal(["alpha|1|1", "alpha|2|1"], await StepsAsync());
        Assert.Equal(["0"], await Probe.RowsAsync("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"));
    }

    [StoreFact]
    public async Task An_index_that_died_half_built_is_built_anew()
    {
        await ApplyAsync(new SchemaSet("alpha", [First]));
        await Assert.ThrowsAsync<PostgresException>(() => Probe.ExecuteAsync("INSERT INTO alpha VALUES (7); CREATE UNIQUE INDEX CONCURRENTLY alpha_id ON alpha (id)"));
        await Probe.ExecuteAsync("INSERT INTO alpha VALUES (7)");
        await Assert.ThrowsAsync<PostgresException>(() => Probe.ExecuteAsync("CREATE UNIQUE INDEX CONCURRENTLY alpha_id ON alpha (id)"));
        Assert.Equal(["False"], await Probe.RowsAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'alpha_id'::regclass"));
        await ApplyAsync(new SchemaSet("alpha", [First, Online]));
        Assert.Equal(["True|False"], await Probe.RowsAsync("SELECT indisvalid, indisunique FROM pg_index WHERE indexrelid = 'alpha_id'::regclass"));
    }

    [StoreFact]
    public async Task A_step_that_waits_for_a_lock_holds_up_nobody_and_is_applied_when_it_can_be()
    {
        await ApplyAsync(new SchemaSet("alpha", [First]));
        await using var connection = (NpgsqlConnection)await Probe.ConnectAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var read = new NpgsqlCommand("SELECT count(*) FROM alpha", connection);
        await read.ExecuteScalarAsync();
        var step = new SchemaScript(2, "alpha-0002", "-- finapp: timeout 120\nALTER TABLE alpha ADD COLUMN note text;\n");
        var applying = ApplyAsync(new SchemaSet("alpha", [First, step]));
        for (var round = 0; round < 5; round++)
        {
            await Probe.RowsAsync("SELECT count(*) FROM alpha");
        }

        Assert.False(applying.IsCompleted);
        await transaction.RollbackAsync();
        await applying;
        Assert.Equal(2, (await StepsAsync()).Count);
    }

    [StoreFact]
    public async Task A_step_may_take_longer_than_the_timeout_of_the_connection_and_a_second_node_waits_for_it()
    {
        _database = $"{_database};Command Timeout=1";
        var slow = new SchemaScript(1, "alpha-0001", "CREATE TABLE alpha (id integer);\nSELECT pg_sleep(3);\n");
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => ApplyAsync(new SchemaSet("alpha", [slow]))));
        Assert.Single(await StepsAsync());
    }

    [StoreFact]
    public async Task A_step_that_takes_too_long_is_given_up_and_leaves_nothing()
    {
        var slow = new SchemaScript(1, "alpha-0001", "-- finapp: timeout 1\nCREATE TABLE alpha (id integer);\nSELECT pg_sleep(30);\n");
        await Assert.ThrowsAnyAsync<Exception>(() => ApplyAsync(new SchemaSet("alpha", [slow])));
        Assert.Equal(["False"], await Probe.RowsAsync("SELECT to_regclass('alpha') IS NOT NULL"));
    }

    [StoreFact]
    public async Task Errors_that_never_pass_are_told_as_such()
    {
        await using (var owner = new PostgresSource(_database).Open())
        {
            await owner.Logs.ListAsync(null, default);
        }

        var settings = new NpgsqlConnectionStringBuilder(_database);
        string[] wrong =
        [
            new NpgsqlConnectionStringBuilder(_database) { Username = "nobody-of-that-name" }.ToString(),
            new NpgsqlConnectionStringBuilder(_database) { Database = "no-database-of-that-name" }.ToString(),
        ];
        foreach (var connectionString in wrong)
        {
            await using var stores = new PostgresSource(connectionString).Open();
            await using var bench = new TrailBench(stores);
            var result = await bench.Logs.AppendAsync(TrailBench.Request("k"), default);
            Assert.True(result.Outcome == AppendOutcome.StoreUnusable, $"{result.Outcome}: {result.Reason}");
        }

        foreach (var change in (string[])
            ["UPDATE store_schema SET checksum = 'x' WHERE set_name = 'audit' AND version = 2", "INSERT INTO store_schema (set_name, version, script, checksum, applied_us) VALUES ('audit', 99, 'x', 'x', 0)", "DROP TABLE store_schema"])
        {
            await Probe.ExecuteAsync(change);
            await using var stores = StoreHandle.Of(choose =>
            {
                choose.Schema = SchemaMode.VerifyOnly;
                choose.UsePostgreSQL(_database).UsePostgreSQLSubjectKeys(_database);
            });
            await using var bench = new TrailBench(stores);
            var result = await bench.Logs.AppendAsync(TrailBench.Request("k"), default);
            Assert.True(result.Outcome == AppendOutcome.StoreUnusable, $"{change}: {result.Outcome}: {result.Reason}");
        }
    }

    [StoreFact]
    public async Task A_server_that_is_not_there_may_come_back_so_the_outcome_is_unknown()
    {
        var away = new NpgsqlConnectionStringBuilder(_database) { Host = "127.0.0.1", Port = 1 }.ToString();
        await using var stores = new PostgresSource(away).Open();
        await using var bench = new TrailBench(stores);
        Assert.Equal(AppendOutcome.OutcomeUnknown, (await bench.Logs.AppendAsync(TrailBench.Request("k"), default)).Outcome);
    }

    private protected override StoreEngine Engine(SchemaMode mode, params IReadOnlyList<SchemaSet> sets) => new PostgresEngine(_database, sets, mode, TimeProvider.System);
}
