using FinAppCompliance.EntityFrameworkCore.Engines;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>Backs SQLite files up and restores them, by the backup interface of SQLite: a copied file would lack what is not yet in it.</summary>
/// <remarks>Thread-safe. Works while the stores are in use.</remarks>
public static class SqliteStoreBackup
{
    // What SQLite keeps beside a file, and takes for its newest pages whenever it opens a file of that name.
    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    /// <summary>Writes a whole and checked copy of a file.</summary>
    /// <param name="path">The file of the stores, or of the keys.</param>
    /// <param name="backup">The copy; must not exist yet, nor anything that SQLite would take for a part of it (<c>-wal</c>, <c>-shm</c>, <c>-journal</c>).</param>
    /// <param name="cancellationToken">Stops between steps; an unfinished copy is removed.</param>
    /// <exception cref="IOException">The file is missing, the copy or a companion of it exists already, or the copy is damaged.</exception>
    public static async ValueTask CreateAsync(string path, string backup, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(backup);
        Require(File.Exists(path), $"there is no file '{path}' to copy");
        Require(!File.Exists(backup), $"the file '{backup}' exists already; give the copy another name, or move the file away with its companions");
        foreach (var companion in Companions.Select(companion => backup + companion))
        {
            Require(!File.Exists(companion), $"the file '{companion}' is left of another file and would be played into the copy; move it away too");
        }

        var unfinished = $"{backup}.unfinished";
        Remove(unfinished);
        try
        {
            await CopyAsync(path, unfinished, cancellationToken).ConfigureAwait(false);
            await CheckAsync(unfinished, cancellationToken).ConfigureAwait(false);
            File.Move(unfinished, backup);
        }
        finally
        {
            Remove(unfinished);
        }
    }

    /// <summary>Puts a copy in the place of a file that is gone. Afterwards verify the log against a checkpoint kept outside.</summary>
    /// <param name="backup">The copy, as it was made: nobody opened it for writing since.</param>
    /// <param name="path">The file of the stores; must not exist, nor its companions: move a damaged file away with <c>-wal</c>, <c>-shm</c> and <c>-journal</c> first.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="IOException">The copy is missing, damaged or was written to, or the file or a companion of it exists.</exception>
    public static ValueTask RestoreAsync(string backup, string path, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(backup);
        foreach (var companion in Companions.Select(companion => backup + companion))
        {
            Require(!File.Exists(companion), $"the file '{companion}' says that somebody opened the copy for writing; restore a copy that stands alone, or make one of it by CreateAsync");
        }

        return CreateAsync(backup, path, cancellationToken);
    }

    // A copy that died leaves companions too, which would be played into the next one of that name.
    private static void Remove(string path)
    {
        foreach (var file in Companions.Select(companion => path + companion).Append(path))
        {
            File.Delete(file);
        }
    }

    private static async ValueTask CopyAsync(string path, string target, CancellationToken cancellationToken)
    {
        // A copy kept where nothing may be written stands alone.
        using var source = Open(path, new FileInfo(path).IsReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite);
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
