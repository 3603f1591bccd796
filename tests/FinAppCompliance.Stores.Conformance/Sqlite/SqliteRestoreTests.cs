using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

/// <summary>Restoring over whatever a crash left gives exactly the backup, or is refused with the reason.</summary>
public sealed class SqliteRestoreTests : IAsyncLifetime
{
    private const int InBackup = 25;

    private readonly SqliteSource _source = new();

    private string Backup => _source.Sibling("backup.db");

    private string Target => _source.Sibling("restored.db");

    public async Task InitializeAsync()
    {
        await using var stores = _source.Open();
        await using var bench = new TrailBench(stores);
        await bench.FillAsync(InBackup);
        await stores.Keys.TryAddAsync(new() { Id = "k", Name = new("bank", "consent", "s:1"), Wrapped = new byte[8] }, default);
        await SqliteStoreBackup.CreateAsync(_source.Path, Backup, default);
        await bench.FillAsync(400, "later");
        CopyAsACrashLeavesIt();
    }

    public async Task DisposeAsync() => await _source.DisposeAsync();

    [Theory]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("-journal")]
    public async Task What_stands_beside_a_damaged_file_that_was_moved_away_is_never_replayed_over_the_copy(string suffix)
    {
        File.Copy($"{Crashed}{(suffix == "-journal" ? "-wal" : suffix)}", Target + suffix);
        var error = await Assert.ThrowsAsync<IOException>(async () => await SqliteStoreBackup.RestoreAsync(Backup, Target, default));
        Assert.Contains($"'{Target}{suffix}'", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
        File.Move(Target + suffix, _source.Sibling("aside"));
        await RestoreAndCompareAsync();
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("-journal")]
    public async Task A_copy_is_not_made_beside_the_rest_of_another_file(string suffix)
    {
        await File.WriteAllBytesAsync(Target + suffix, new byte[40]);
        await Assert.ThrowsAsync<IOException>(async () => await SqliteStoreBackup.CreateAsync(_source.Path, Target, default));
        Assert.Equal(40, new FileInfo(Target + suffix).Length);
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-journal")]
    public async Task A_copy_that_somebody_wrote_to_is_refused(string suffix)
    {
        File.Copy($"{Crashed}-wal", Backup + suffix);
        var error = await Assert.ThrowsAsync<IOException>(async () => await SqliteStoreBackup.RestoreAsync(Backup, Target, default));
        Assert.Contains($"'{Backup}{suffix}'", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("-journal")]
    public async Task What_a_restore_left_that_died_is_not_taken_into_the_next(string suffix)
    {
        foreach (var rest in (string[])["-wal", "-shm", string.Empty])
        {
            File.Copy(Crashed + rest, $"{Target}.unfinished{(rest == "-wal" && suffix == "-journal" ? suffix : rest)}", overwrite: true);
        }

        await RestoreAndCompareAsync();
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Target)!, "*.unfinished*"));
    }

    [Fact]
    public async Task The_file_of_keys_is_restored_by_the_same_rules()
    {
        var keys = _source.Sibling("keys-copy.db");
        await SqliteStoreBackup.CreateAsync(_source.Sibling("keys.db"), keys, default);
        File.Copy($"{Crashed}-wal", $"{Target}-wal");
        await Assert.ThrowsAsync<IOException>(async () => await SqliteStoreBackup.RestoreAsync(keys, Target, default));
        File.Delete($"{Target}-wal");
        await SqliteStoreBackup.RestoreAsync(keys, Target, default);
        Assert.Equal("ok", await ScalarAsync(Target, "PRAGMA integrity_check"));
        Assert.Equal(1L, await ScalarAsync(Target, "SELECT count(*) FROM subject_key"));
    }

    private string Crashed => _source.Sibling("crashed.db");

    // The files as they are while a writer runs: what a killed process leaves.
    private void CopyAsACrashLeavesIt()
    {
        foreach (var suffix in (string[])[string.Empty, "-wal", "-shm"])
        {
            File.Copy(_source.Path + suffix, Crashed + suffix);
        }

        Assert.NotEqual(0, new FileInfo($"{Crashed}-wal").Length);
    }

    private async Task RestoreAndCompareAsync()
    {
        await SqliteStoreBackup.RestoreAsync(Backup, Target, default);
        Assert.Equal("ok", await ScalarAsync(Target, "PRAGMA integrity_check"));
        await using var restored = new SqliteStores(Target, "default", StoreConcepts.All, SchemaMode.VerifyOnly, TimeProvider.System);
        Assert.Equal(InBackup, (await restored.AuditLogs.FindHeadAsync(TrailBench.Log, default))!.Size);
        Assert.Equal(InBackup, (await restored.AuditLogs.ReadAsync(TrailBench.Log, 0, 1000, withBodies: true, default)).Count);
    }

    private static async Task<object?> ScalarAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
