using FinAppCompliance.EntityFrameworkCore.Engines;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>Backs SQLite files up and restores them, by the backup interface of SQLite: a copied file would lack what is not yet in it.</summary>
/// <remarks>Thread-safe. Works while the stores are in use.</remarks>
public static class SqliteStoreBackup
{
    /// <summary>Writes a whole and checked copy of a file.</summary>
    /// <param name="path">The file of the stores, or of the keys.</param>
    /// <param name="backup">The copy; must not exist yet.</param>
    /// <param name="cancellationToken">Stops between steps; an unfinished copy is removed.</param>
    /// <exception cref="IOException">The file is missing, the copy exists already, or the copy is damaged.</exception>
    public static async ValueTask CreateAsync(string path, string backup, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(backup);
        Require(File.Exists(path), $"there is no file '{path}' to back up");
        Require(!File.Exists(backup), $"the file '{backup}' exists already; give the copy another name");
        var unfinished = $"{backup}.unfinished";
        File.Delete(unfinished);
        try
        {
            await CopyAsync(path, unfinished, cancellationToken).ConfigureAwait(false);
            await CheckAsync(unfinished, cancellationToken).ConfigureAwait(false);
            File.Move(unfinished, backup);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Puts a copy in the place of a file that is gone. Afterwards verify the log against a checkpoint kept outside.</summary>
    /// <param name="backup">The copy.</param>
    /// <param name="path">The file of the stores; must not exist: move a damaged one away first.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="IOException">The copy is missing or damaged, or the file exists.</exception>
    public static ValueTask RestoreAsync(string backup, string path, CancellationToken cancellationToken) => CreateAsync(backup, path, cancellationToken);

    private static async ValueTask CopyAsync(string path, string target, CancellationToken cancellationToken)
    {
        using var source = Open(path, SqliteOpenMode.ReadWrite);
        using var copy = Open(target, SqliteOpenMode.ReadWriteCreate);
        await source.OpenAsync(cancellationToken).ConfigureAwait(false);
        await copy.OpenAsync(cancellationToken).ConfigureAwait(false);
        source.BackupDatabase(copy);

        // One file that stands alone, not one with a log beside it.
        await copy.ExecuteAsync("PRAGMA journal_mode = DELETE", cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask CheckAsync(string path, CancellationToken cancellationToken)
    {
        using var copy = Open(path, SqliteOpenMode.ReadOnly);
        await copy.OpenAsync(cancellationToken).ConfigureAwait(false);
        var answers = await copy.ListAsync("PRAGMA integrity_check", row => row.GetString(0), cancellationToken).ConfigureAwait(false);
        Require(answers is ["ok"], $"the copy of '{path}' is damaged: {string.Join("; ", answers)}");
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new IOException(problem);
        }
    }
}
