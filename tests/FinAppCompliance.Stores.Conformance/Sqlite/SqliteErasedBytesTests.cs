using System.Text;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

/// <summary>An erasure is done when the bytes are gone from the file and from the log beside it, and not before.</summary>
public sealed class SqliteErasedBytesTests : IAsyncLifetime
{
    private const string Secret = "the-text-that-must-go";

    private readonly SqliteSource _source = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _source.DisposeAsync();

    [Fact]
    public async Task Without_a_reader_it_is_done_at_once()
    {
        await using var stores = _source.Open();
        await using var bench = await FilledAsync(stores);
        Assert.Empty((await bench.EraseAsync("s:1", "consent")).Pending);
        Assert.Equal(0, Copies());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_a_reader_it_is_pending_until_the_reader_is_gone_and_it_was_tried_again(bool byMaintenance)
    {
        await using var stores = _source.Open();
        await using var bench = await FilledAsync(stores);
        await using (var reader = await ReaderAsync(_source.Path))
        {
            var report = await bench.EraseAsync("s:1", "consent");
            Assert.Equal(1, report.DeletedBodies);
            Assert.Contains("-wal", Assert.Single(report.Pending), StringComparison.Ordinal);
            Assert.NotEqual(0, Copies());
            await bench.FillAsync(3, "meanwhile");
            Assert.NotEmpty((await MaintainAsync(stores)).SelectMany(static one => one.ErasedBytes));
            Assert.NotEmpty((await bench.EraseAsync("s:1", "consent")).Pending);
        }

        if (byMaintenance)
        {
            Assert.Empty((await MaintainAsync(stores)).SelectMany(static one => one.ErasedBytes));
        }
        else
        {
            // Tried at commits, at most some times in a second.
            for (var number = 0; number < 200 && Copies() > 0; number++)
            {
                await bench.FillAsync(1, $"after-{number}");
                await Task.Delay(20);
            }
        }

        Assert.Equal(0, Copies());
        Assert.Empty((await bench.EraseAsync("s:2", "consent")).Pending);
    }

    [Fact]
    public async Task What_the_process_before_could_not_finish_the_next_one_finishes()
    {
        await using (var reader = await ReaderAsync(_source.Path, isLate: true))
        {
            await using (var stores = _source.Open())
            {
                await using var bench = await FilledAsync(stores);
                await BeginAsync(reader);
                Assert.NotEmpty((await bench.EraseAsync("s:1", "consent")).Pending);
            }

            Assert.NotEqual(0, Copies());
        }

        await using var next = _source.Open();
        await next.Logs.OpenAsync(TrailBench.Log, "next", default);
        Assert.Equal(0, Copies());
    }

    [Fact]
    public async Task A_destroyed_key_is_pending_in_the_same_way()
    {
        await using var stores = _source.Open();
        await using var bench = new TrailBench(stores);
        var name = new SubjectKeyName("bank", "consent", "s:1");
        await stores.Keys.TryAddAsync(new() { Id = "k", Name = name, Wrapped = Encoding.UTF8.GetBytes(Secret) }, default);
        await using (var reader = await ReaderAsync(_source.Sibling("keys.db")))
        {
            Assert.NotEmpty((await bench.EraseAsync("s:1", "consent")).Pending);
        }

        await MaintainAsync(stores);
        Assert.Equal(0, Copies());
        Assert.Empty((await bench.EraseAsync("s:1", "consent")).Pending);
    }

    [Fact]
    public async Task The_log_beside_the_file_is_cut_back_and_its_growth_is_told()
    {
        await using var stores = _source.Open();
        await using var bench = await FilledAsync(stores);
        await MaintainAsync(stores);
        Assert.Equal(0, new FileInfo($"{_source.Path}-wal").Length);
        var wal = new SqliteWal(_source.Sibling("other.db"), NullLogger.Instance);
        Assert.Empty(wal.Warnings());
        await using (var file = File.Create(_source.Sibling("other.db-wal")))
        {
            file.SetLength((256L << 20) + 1);
        }

        Assert.Contains("other.db", Assert.Single(wal.Warnings()), StringComparison.Ordinal);
    }

    private static async Task<TrailBench> FilledAsync(StoreHandle stores)
    {
        var bench = new TrailBench(stores);
        await bench.Logs.AppendAsync(new AppendRequest(TrailBench.Log, "s:1", "secret", [TrailBench.Event("s:1", Encoding.UTF8.GetBytes(Secret))]), default);
        await bench.Logs.AppendAsync(TrailBench.Request("other", "s:2"), default);
        return bench;
    }

    private static async Task<IReadOnlyList<StoreMaintenanceReport>> MaintainAsync(StoreHandle stores)
    {
        var reports = new List<StoreMaintenanceReport>();
        foreach (var maintenance in stores.Get<IEnumerable<IStoreMaintenance>>())
        {
            reports.Add(await maintenance.RunAsync());
        }

        Assert.Equal(2, reports.Count);
        return reports;
    }

    // Somebody who looks at one state of the file and does not end.
    private static async Task<SqliteConnection> ReaderAsync(string path, bool isLate = false)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        if (!isLate)
        {
            await BeginAsync(connection);
        }

        return connection;
    }

    private static async Task BeginAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN; SELECT count(*) FROM sqlite_master";
        await command.ExecuteScalarAsync();
    }

    // How often the text stands in any file.
    private int Copies() => Directory.GetFiles(Path.GetDirectoryName(_source.Path)!).Sum(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Encoding.Latin1.GetString(bytes.ToArray()).Split(Secret).Length - 1;
    });
}
