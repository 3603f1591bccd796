using BenchmarkDotNet.Attributes;
using FinAppCompliance.AuditTrail;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Benchmarks.AuditTrail;

/// <summary>Durable appends to a SQLite file, each figure per event: one caller, many callers in one commit, and bare inserts.</summary>
[MemoryDiagnoser]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "GlobalCleanup disposes.")]
public class SqliteAppendBenchmarks
{
    private const int Bulk = 1000;

    private readonly AppendLoad _load = new();
    private string _directory = string.Empty;
    private BareSqlite _bare = null!;
    private ServiceProvider _provider = null!;
    private AuditLogs _logs = null!;

    [GlobalSetup]
    public void Setup()
    {
        _directory = Directory.CreateTempSubdirectory("bench").FullName;
        _bare = new BareSqlite(Path.Combine(_directory, "bare.db"));
        _provider = new ServiceCollection()
            .AddFinAppStores(stores => stores.UseSqlite(Path.Combine(_directory, "stores.db")))
            .AddFinAppAuditTrail()
            .BuildServiceProvider();
        _logs = _provider.GetRequiredService<AuditLogs>();
    }

    [GlobalCleanup]
    public async Task Cleanup()
    {
        await _provider.DisposeAsync();
        _bare.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = AppendLoad.Sequence)]
    public Task BareInsert() => Task.Run(() =>
    {
        for (var i = 0; i < AppendLoad.Sequence; i++)
        {
            _bare.Append();
        }
    });

    /// <summary>As many rows by hand in one transaction as there are callers: what the device and the database leave to be gained.</summary>
    [Benchmark(OperationsPerInvoke = AppendLoad.Callers)]
    public Task BareGroup() => Task.Run(() => _bare.Append(AppendLoad.Callers));

    [Benchmark(OperationsPerInvoke = AppendLoad.Sequence)]
    public Task OneCaller() => _load.AppendInTurnAsync(_logs);

    [Benchmark(OperationsPerInvoke = AppendLoad.Callers * AppendLoad.Sequence)]
    public Task ManyCallers() => _load.AppendAtOnceAsync(_logs);

    [Benchmark(OperationsPerInvoke = Bulk)]
    public async Task ThousandInOneRequest() => AppendLoad.Require(await _logs.AppendAsync(_load.Next(Bulk), default));
}
