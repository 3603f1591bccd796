using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using FinAppCompliance.Inventory.Register;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Inventory;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

/// <summary>A file that others lock, that cannot be written, or that is none.</summary>
public sealed class SqliteHouseTests : IAsyncLifetime
{
    private readonly SqliteSource _source = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _source.DisposeAsync();

    [Fact]
    public async Task Who_is_called_off_is_back_at_once_while_another_process_holds_the_file()
    {
        await using (var first = _source.Open())
        {
            await first.Logs.ListAsync(null, default);
        }

        await using var other = await LockedAsync();
        await using var stores = _source.Open();
        await using var bench = new TrailBench(stores);
        foreach (var call in (Func<CancellationToken, Task>[])
            [
                token => bench.Logs.AppendAsync(TrailBench.Request("k"), token).AsTask(),
                token => stores.Get<IRegisterStore>().TryApplyAsync(RegisterContract.Added(RegisterContract.Application("app")), token).AsTask(),
                token => stores.Get<IRegisterStore>().FindAsync("app", token).AsTask(),
                token => stores.Logs.OpenAsync(TrailBench.Log, "x", token).AsTask(),
                token => stores.Logs.ReadAsync(TrailBench.Log, 0, 1, withBodies: true, token).AsTask(),
                token => stores.Get<IEnumerable<IStoreMaintenance>>().First().RunAsync(token).AsTask(),
            ])
        {
            // The file stays locked, so a call that waited for it, on this thread or another, would not be back.
            using var calledOff = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => call(calledOff.Token)).WaitAsync(TimeSpan.FromSeconds(5)));
        }
    }

    [Fact]
    public async Task The_caller_of_an_append_goes_on_while_the_log_waits_for_the_file()
    {
        await using (var first = _source.Open())
        {
            await first.Logs.ListAsync(null, default);
        }

        var other = await LockedAsync();
        await using var stores = _source.Open();
        await using var bench = new TrailBench(stores);
        var appends = Enumerable.Range(0, 3).Select(number => bench.Logs.AppendAsync(TrailBench.Request($"k{number}"), default).AsTask()).ToList();
        Assert.All(appends, static append => Assert.False(append.IsCompleted));
        await other.DisposeAsync();
        Assert.All(await Task.WhenAll(appends), static result => Assert.Equal(AppendOutcome.Appended, result.Outcome));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_copy_that_cannot_be_written_opens_for_verification(bool isBackup)
    {
        var copy = _source.Sibling("evidence.db");
        await using var stores = _source.Open();
        await using var bench = new TrailBench(stores);
        await bench.FillAsync(30);
        var note = await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        if (isBackup)
        {
            await SqliteStoreBackup.CreateAsync(_source.Path, copy, default);
        }
        else
        {
            await stores.Get<IEnumerable<IStoreMaintenance>>().First().RunAsync();
            File.Copy(_source.Path, copy);
        }

        File.SetAttributes(copy, FileAttributes.ReadOnly);
        foreach (var mode in (SchemaMode[])[SchemaMode.VerifyOnly, SchemaMode.Apply])
        {
            await using var evidence = new SqliteStores(copy, "default", StoreConcepts.All, mode, TimeProvider.System);
            var report = await bench.Verifier.VerifyAsync(evidence.AuditLogs, TrailBench.Log, note, bench.Tiles, default);
            Assert.True(report.IsIntact, string.Join("; ", report.Problems));
            Assert.Equal(30, report.Size);
            await using var second = new TrailBench(evidence.AuditLogs, evidence.AuditLogs, new InMemorySubjectKeyStore(), bench.Tiles);
            var refused = await second.Logs.AppendAsync(TrailBench.Request("k"), default);
            Assert.Equal(AppendOutcome.StoreUnusable, refused.Outcome);
            Assert.Contains("read only", refused.Reason, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(copy)!, "evidence.db-*"));
        File.SetAttributes(copy, FileAttributes.Normal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_of_and_no_outcome_is_unknown()
    {
        await File.WriteAllTextAsync(_source.Path, new string('x', 5000));
        await using var stores = _source.Open();
        await using var bench = new TrailBench(stores);
        Assert.Equal(AppendOutcome.StoreUnusable, (await bench.Logs.AppendAsync(TrailBench.Request("k"), default)).Outcome);
        await Assert.ThrowsAsync<StoreAccessException>(async () => await stores.Get<IRegisterStore>().FindAsync("app", default));
    }

    [Theory]
    [InlineData("UPDATE store_schema SET checksum = 'x' WHERE set_name = 'audit'")]
    [InlineData("INSERT INTO store_schema (set_name, version, script, checksum, applied_us) VALUES ('audit', 99, 'x', 'x', 0)")]
    public async Task A_schema_that_does_not_fit_leaves_no_outcome_unknown(string change)
    {
        await using (var first = _source.Open())
        {
            await first.Logs.ListAsync(null, default);
        }

        await new SqliteProbe(_source.Path).ExecuteAsync(change);
        await using var stores = _source.Open();
        await using var bench = new TrailBench(stores);
        Assert.Equal(AppendOutcome.StoreUnusable, (await bench.Logs.AppendAsync(TrailBench.Request("k"), default)).Outcome);
        Assert.True(await stores.Get<IRegisterStore>().TryApplyAsync(RegisterContract.Added(RegisterContract.Application("app")), default));
    }

    [Fact]
    public async Task A_path_that_is_a_folder_is_told_of()
    {
        Directory.CreateDirectory(_source.Path);
        await using var stores = _source.Open();
        await using var bench = new TrailBench(stores);
        Assert.Equal(AppendOutcome.StoreUnusable, (await bench.Logs.AppendAsync(TrailBench.Request("k"), default)).Outcome);
    }

    [Fact]
    public async Task A_page_with_bodies_is_looked_up_by_its_key()
    {
        await using var stores = _source.Open();
        await stores.Logs.ListAsync(null, default);
        var values = new Dictionary<string, string> { ["@tenant"] = "'bank'", ["@category"] = "'consent'", ["@year"] = "2026", ["@start"] = "5", ["@end"] = "9" };
        var sql = values.Aggregate(FinAppCompliance.EntityFrameworkCore.AuditTrail.AuditSql.ReadBodies, static (text, value) => text.Replace(value.Key, value.Value, StringComparison.Ordinal));
        var plan = await new SqliteProbe(_source.Path).RowsAsync($"EXPLAIN QUERY PLAN {sql}");
        Assert.Contains("log_index>? AND log_index<?", Assert.Single(plan), StringComparison.Ordinal);
    }

    // Another process that keeps everybody out.
    private async Task<SqliteConnection> LockedAsync()
    {
        var connection = new SqliteConnection($"Data Source={_source.Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; CREATE TABLE held (id INTEGER)";
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
