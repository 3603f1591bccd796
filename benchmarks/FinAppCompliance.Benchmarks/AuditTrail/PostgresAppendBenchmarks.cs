using BenchmarkDotNet.Attributes;
using FinAppCompliance.AuditTrail;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Benchmarks.Stores;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FinAppCompliance.Benchmarks.AuditTrail;

/// <summary>Durable appends to the empty PostgreSQL database that FINAPP_POSTGRES names, each figure per event.</summary>
[MemoryDiagnoser]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "GlobalCleanup disposes.")]
public class PostgresAppendBenchmarks
{
    private const string Schema =
        "CREATE TABLE IF NOT EXISTS bare_event (tenant text, category text, year int, log_index bigint, stream text, version bigint, subject text, recorded bigint, envelope bytea, hash bytea, "
        + "PRIMARY KEY (tenant, category, year, log_index), UNIQUE (tenant, category, year, stream, version));"
        + "CREATE TABLE IF NOT EXISTS bare_body (tenant text, category text, year int, log_index bigint, subject text, key text, salt bytea, content bytea, PRIMARY KEY (tenant, category, year, log_index));"
        + "CREATE TABLE IF NOT EXISTS bare_request (tenant text, category text, year int, key text, salt bytea, digest bytea, first bigint, PRIMARY KEY (tenant, category, year, key));"
        + "TRUNCATE bare_event, bare_body, bare_request";

    private readonly AppendLoad _load = new();
    private readonly byte[] _envelope = new byte[180];
    private readonly byte[] _body = new byte[200];
    private readonly byte[] _hash = new byte[32];
    private NpgsqlConnection _bare = null!;
    private ServiceProvider _provider = null!;
    private AuditLogs _logs = null!;
    private long _rows;

    [GlobalSetup]
    public async Task Setup()
    {
        var connectionString = BenchDatabase.Server
            ?? throw new InvalidOperationException("set FINAPP_POSTGRES to the connection string of an empty database");
        _bare = new NpgsqlConnection($"{connectionString};Max Auto Prepare=20");
        await _bare.OpenAsync();
        await using (var command = new NpgsqlCommand(Schema, _bare))
        {
            await command.ExecuteNonQueryAsync();
        }

        _provider = new ServiceCollection()
            .AddFinAppStores(stores => stores.UsePostgreSQL(connectionString))
            .AddFinAppAuditTrail()
            .BuildServiceProvider();
        _logs = _provider.GetRequiredService<AuditLogs>();
    }

    [GlobalCleanup]
    public async Task Cleanup()
    {
        await _provider.DisposeAsync();
        await _bare.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = AppendLoad.Sequence)]
    public Task BareInsert() => Task.Run(async () =>
    {
        for (var i = 0; i < AppendLoad.Sequence; i++)
        {
            await InsertAsync();
        }
    });

    [Benchmark(OperationsPerInvoke = AppendLoad.Sequence)]
    public Task OneCaller() => _load.AppendInTurnAsync(_logs);

    [Benchmark(OperationsPerInvoke = AppendLoad.Callers * AppendLoad.Sequence)]
    public Task ManyCallers() => _load.AppendAtOnceAsync(_logs);

    private async Task InsertAsync()
    {
        var row = ++_rows;
        await using var transaction = await _bare.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(_bare);
        batch.BatchCommands.Add(Command("INSERT INTO bare_event VALUES ('bank', 'a', 2026, $1, $2, $1, $2, 0, $3, $4)", row, $"c:{row % 1000}", _envelope, _hash));
        batch.BatchCommands.Add(Command("INSERT INTO bare_body VALUES ('bank', 'a', 2026, $1, $2, $3, $4, $5)", row, $"c:{row % 1000}", $"r-{row}", _hash, _body));
        batch.BatchCommands.Add(Command("INSERT INTO bare_request VALUES ('bank', 'a', 2026, $1, $2, $2, $3)", $"r-{row}", _hash, row));
        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        Array.ForEach(values, value => command.Parameters.Add(new NpgsqlParameter { Value = value }));
        return command;
    }
}
