using BenchmarkDotNet.Attributes;
using FinAppCompliance.AuditTrail;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Benchmarks.AuditTrail;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Benchmarks.Stores;

/// <summary>What one log costs as it grows: a durable append, the answer to a repeated request, a page of entries from its middle.</summary>
[MemoryDiagnoser]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "GlobalCleanup disposes.")]
public class TrailGrowthBenchmarks
{
    private const int Page = 1_000;

    private readonly AppendLoad _load = new();
    private BenchDatabase _database = null!;
    private AuditLogs _logs = null!;
    private IAuditLogStore _store = null!;
    private AppendRequest _first = null!;

    [ParamsSource(typeof(BenchDatabase), nameof(BenchDatabase.Engines))]
    public string Engine { get; set; } = string.Empty;

    [Params(10_000, 1_000_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        _database = BenchDatabase.Create(Engine, static services => services.AddFinAppAuditTrail(static options => (options.MaximumBatch, options.MaximumQueue) = (10_000, 20_000)));
        _logs = _database.Services.GetRequiredService<AuditLogs>();
        _store = _database.Services.GetRequiredService<IAuditLogStore>();
        _first = _load.Next();
        AppendLoad.Require(await _logs.AppendAsync(_first, default));
        var result = await _logs.ImportAsync(_load.Requests(Entries - 1), default);
        if (!result.IsComplete || (await PageOfTheMiddle()).Count != Page)
        {
            throw new InvalidOperationException($"the log was not filled: {result.StoppedBy?.Reason}");
        }
    }

    [GlobalCleanup]
    public ValueTask Cleanup() => _database.DisposeAsync();

    [Benchmark]
    public async Task DurableAppend() => AppendLoad.Require(await _logs.AppendAsync(_load.Next(), default));

    [Benchmark]
    public async Task RepeatedRequest() => AppendLoad.Require(await _logs.AppendAsync(_first, default), AppendOutcome.AlreadyAppended);

    [Benchmark(OperationsPerInvoke = Page)]
    public ValueTask<IReadOnlyList<StoredEntry>> PageOfTheMiddle() => _store.ReadAsync(AppendLoad.Log, (Entries / 2) - Page, Page, withBodies: true, default);
}
