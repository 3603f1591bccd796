using System.Data.Common;
using BenchmarkDotNet.Attributes;
using FinAppCompliance.AuditTrail;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Benchmarks.AuditTrail;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FinAppCompliance.Benchmarks.Stores;

/// <summary>A million events into an empty log, beside the bare rows by the fastest way the driver has; each figure per event.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "IterationCleanup disposes.")]
public class ImportBenchmarks
{
    private const int Events = 1_000_000;

    private BenchDatabase _database = null!;
    private DbConnection _connection = null!;

    [ParamsSource(typeof(BenchDatabase), nameof(BenchDatabase.Engines))]
    public string Engine { get; set; } = string.Empty;

    [IterationSetup]
    public void Setup()
    {
        _database = BenchDatabase.Create(Engine, static services => services.AddFinAppAuditTrail(static options =>
        {
            options.MaximumBatch = BareRowsLoad.Transaction;
            options.MaximumQueue = 2 * BareRowsLoad.Transaction;
        }));
        _connection = _database.Open();
    }

    [IterationCleanup]
    public void Cleanup()
    {
        _connection.Dispose();
        _database.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Events)]
    public Task BareRows() => _connection is NpgsqlConnection postgres ? BareRowsLoad.CopyAsync(postgres, Events) : Task.Run(() => BareRowsLoad.Insert((SqliteConnection)_connection, Events));

    [Benchmark(OperationsPerInvoke = Events)]
    public async Task Import()
    {
        var result = await _database.Services.GetRequiredService<AuditLogs>().ImportAsync(new AppendLoad().Requests(Events), default);
        if (!result.IsComplete || result.Appended != Events)
        {
            throw new InvalidOperationException($"the import stopped: {result.StoppedBy?.Reason}");
        }
    }
}
