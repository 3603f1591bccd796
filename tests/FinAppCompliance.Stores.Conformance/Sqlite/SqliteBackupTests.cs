using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Verification;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteBackupTests : IAsyncLifetime
{
    private readonly SqliteSource _source = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _source.DisposeAsync();

    [Fact]
    public async Task A_backup_taken_under_load_verifies_against_an_earlier_checkpoint()
    {
        await using var stores = _source.Open();
        await using var bench = new TrailBench(stores);
        await bench.FillAsync(100);
        var note = await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        var load = bench.FillAsync(400, "load");
        await SqliteStoreBackup.CreateAsync(_source.Path, _source.Sibling("backup.db"), default);
        await load;
        await using var copy = new SqliteStores(_source.Sibling("backup.db"), "default", StoreConcepts.All, SchemaMode.VerifyOnly, TimeProvider.System);
        var report = await bench.Verifier.VerifyAsync(copy.AuditLogs, TrailBench.Log, note, bench.Tiles, default);
        Assert.True(report.IsIntact, string.Join("; ", report.Problems));
        Assert.InRange(report.Size, 100, 500);
    }

    [Fact]
    public async Task A_restore_of_an_old_backup_is_rolled_back_and_refuses_appends()
    {
        await using (var stores = _source.Open())
        {
            await using var bench = new TrailBench(stores);
            await bench.FillAsync(10);
            await SqliteStoreBackup.CreateAsync(_source.Path, _source.Sibling("backup.db"), default);
            await bench.FillAsync(10, "later");
            var note = await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
            await SqliteStoreBackup.RestoreAsync(_source.Sibling("backup.db"), _source.Sibling("restored.db"), default);
            await using var restored = new SqliteStores(_source.Sibling("restored.db"), "default", StoreConcepts.All, SchemaMode.VerifyOnly, TimeProvider.System);
            await using var second = new TrailBench(restored.AuditLogs, restored.AuditLogs, stores.Keys, bench.Tiles);
            Assert.Equal(AppendOutcome.RolledBack, (await second.Logs.AppendAsync(TrailBench.Request("k"), default)).Outcome);
            var report = await bench.Verifier.VerifyAsync(restored.AuditLogs, TrailBench.Log, note, bench.Tiles, default);
            Assert.Equal((TrailProblemKind.LogShorter, 10), (Assert.Single(report.Problems).Kind, report.Problems[0].Index));
        }
    }

    [Fact]
    public async Task The_main_file_copied_by_hand_lacks_entries_and_the_checkpoint_shows_it()
    {
        await using var stores = _source.Open();
        await using var bench = new TrailBench(stores);
        await bench.FillAsync(50);
        var note = await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        File.Copy(_source.Path, _source.Sibling("copied.db"));
        await using var copy = new SqliteStores(_source.Sibling("copied.db"), "default", StoreConcepts.All, SchemaMode.Apply, TimeProvider.System);
        var report = await bench.Verifier.VerifyAsync(copy.AuditLogs, TrailBench.Log, note, null, default);
        Assert.Equal(TrailProblemKind.LogShorter, report.Problems[0].Kind);
    }

    [Fact]
    public async Task A_backup_replaces_nothing_and_needs_something_to_copy()
    {
        await using var stores = _source.Open();
        await stores.Logs.FindHeadAsync(TrailBench.Log, default);
        await SqliteStoreBackup.CreateAsync(_source.Path, _source.Sibling("backup.db"), default);
        await Assert.ThrowsAsync<IOException>(async () => await SqliteStoreBackup.CreateAsync(_source.Path, _source.Sibling("backup.db"), default));
        await Assert.ThrowsAsync<IOException>(async () => await SqliteStoreBackup.CreateAsync(_source.Sibling("none.db"), _source.Sibling("b.db"), default));
    }

    [Fact]
    public async Task A_damaged_backup_is_not_restored()
    {
        await using (var stores = _source.Open())
        {
            await using var bench = new TrailBench(stores);
            await bench.FillAsync(200);
            await SqliteStoreBackup.CreateAsync(_source.Path, _source.Sibling("backup.db"), default);
        }

        var bytes = await File.ReadAllBytesAsync(_source.Sibling("backup.db"));
        bytes.AsSpan(4096 * 3, 4096 * 4).Fill(0xAB);
        await File.WriteAllBytesAsync(_source.Sibling("backup.db"), bytes);
        await Assert.ThrowsAnyAsync<Exception>(async () => await SqliteStoreBackup.RestoreAsync(_source.Sibling("backup.db"), _source.Sibling("restored.db"), default));
        Assert.False(File.Exists(_source.Sibling("restored.db")));
    }
}
