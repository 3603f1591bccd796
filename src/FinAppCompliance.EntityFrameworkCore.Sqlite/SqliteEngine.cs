using System.Data.Common;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>A SQLite file with one writing connection, flushed to the device at each commit, and readers beside it. A file that cannot be written is read all the same.</summary>
internal sealed class SqliteEngine : StoreEngine
{
    // The library blocks a thread while it waits for a lock, so it never waits long, and we wait between its tries, which can be called off.
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly string _path;
    private readonly SchemaMode _mode;
    private readonly TimeProvider _clock;
    private readonly SqliteFile _file;
    private readonly SqliteReaders _readers;
    private readonly SqliteWriterTurn _turn;

    public SqliteEngine(string path, IReadOnlyList<SchemaSet> schemas, SchemaMode mode, TimeProvider clock, ILogger? logger = null)
        : base(schemas)
    {
        _path = Path.GetFullPath(path);
        _mode = mode;
        _clock = clock;
        _file = new(_path);
        _readers = new(_file.OpenReader);
        Wal = new(_path, logger ?? NullLogger.Instance);
        _turn = new(_path, _file, Wal);
    }

    public SqliteWal Wal { get; }

    public override Type ConnectionType => typeof(SqliteConnection);

    public override ValueTask<DbConnection> OpenReadyAsync(CancellationToken cancellationToken) => new(ApartAsync<DbConnection>(
        () => ValueTask.FromResult<DbConnection>(Typed(_file.OpenReader)), cancellationToken));

    public override async ValueTask<List<T>> ListReadyAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return _readers.Use(reader => reader.List(sql, read, values), cancellationToken);
            }
            catch (SqliteException error) when (SqliteErrors.IsBusy(error) && TimeProvider.System.GetElapsedTime(started) < LongestWait)
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
            catch (SqliteException error) when (SqliteErrors.Permanent(error, _path) is { } refusal)
            {
                throw refusal;
            }
        }
    }

    public override ValueTask<List<T>> LookUpReadyAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken) =>
        ListReadyAsync(sql, read, values, cancellationToken);

    public override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    // A write has the file for itself already.
    public override ValueTask LockAsync(DbConnection connection, string name, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public override ValueTask<bool> WriteReadyAsync(Func<DbConnection, ValueTask<bool>> work, CancellationToken cancellationToken) => new(ApartAsync(
        () => _turn.UseAsync(writer => WriteAsync(writer, work, cancellationToken), cancellationToken), cancellationToken));

    // Works on the writing connection by statements of its own, between two writes: its pages are still in memory, while a reader loses its own with each commit.
    // The driver blocks while the device flushes, so the work leaves the thread of the caller, who may have more to bring.
    public async ValueTask<T> UseWriterAsync<T>(Func<SqliteWriter, T> work, CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return await _turn.UseAsync(
            writer =>
            {
                var result = work(writer);
                Care(writer);
                return ValueTask.FromResult(result);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Moves everything from the write-ahead log into the file and empties it; what readers keep from it is tried again at each commit.</summary>
    public async ValueTask<bool> EmptyLogAsync(CancellationToken cancellationToken)
    {
        if (_file.IsReadOnly)
        {
            return true;
        }

        return await ApartAsync(() => _turn.UseAsync(writer => ValueTask.FromResult(Wal.TryEmpty(writer)), cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Called after something was deleted: empties the log, or tells that it cannot be yet.</summary>
    public async ValueTask ForgetAsync(CancellationToken cancellationToken)
    {
        Wal.Note();
        var started = TimeProvider.System.GetTimestamp();
        while (!await EmptyLogAsync(cancellationToken).ConfigureAwait(false))
        {
            // A reader that is at work now is gone in a moment; one that stays is not waited for.
            if (TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromSeconds(1))
            {
                Wal.TellPending();
                return;
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _turn.DisposeAsync().ConfigureAwait(false);
        _readers.Dispose();
        _file.Close();
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override async ValueTask ApplyAsync(SchemaSet set, CancellationToken cancellationToken)
    {
        if (_file.IsReadOnly)
        {
            await ApartAsync(() => VerifyAsync(set, cancellationToken), cancellationToken).ConfigureAwait(false);
            return;
        }

        await ApartAsync(
            () => _turn.UseAsync(
                async writer =>
                {
                    await new SqliteSchema(writer, _mode, _clock).RunAsync(set, () => BeginAsync(writer, cancellationToken), cancellationToken).ConfigureAwait(false);
                    return true;
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    // On another thread, and given up at once when it is called off: the library knows no cancellation while it waits for a lock.
    private static Task<T> ApartAsync<T>(Func<ValueTask<T>> work, CancellationToken cancellationToken) =>
        Task.Run(() => work().AsTask(), cancellationToken).WaitAsync(cancellationToken);

    private async ValueTask<bool> VerifyAsync(SchemaSet set, CancellationToken cancellationToken)
    {
        using var connection = Typed(_file.OpenReader);
        var missing = await SchemaRunner.MissingAsync(connection, set, SqliteSchema.IsAbsent, cancellationToken).ConfigureAwait(false);
        return missing.Count == 0 ? true : throw SchemaRunner.Lacks(missing[0]);
    }

    private async ValueTask<bool> WriteAsync(SqliteWriter writer, Func<DbConnection, ValueTask<bool>> work, CancellationToken cancellationToken)
    {
        await BeginAsync(writer, cancellationToken).ConfigureAwait(false);
        var isWanted = await work(writer.Connection).ConfigureAwait(false);
        if (isWanted)
        {
            writer.Commit();
            Care(writer);
        }
        else
        {
            writer.RollBack();
        }

        return isWanted;
    }

    // Whoever holds the lock of the file is waited for between tries, so that the caller can be called off.
    private static async ValueTask BeginAsync(SqliteWriter writer, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        cancellationToken.ThrowIfCancellationRequested();
        while (!writer.TryBegin(isLast: TimeProvider.System.GetElapsedTime(started) > LongestWait))
        {
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    // After a commit: what readers kept of an erasure, and the size of the log.
    private void Care(SqliteWriter writer)
    {
        if (Wal.IsPending && Wal.IsTimeToTry)
        {
            Wal.TryEmpty(writer);
        }

        Wal.Watch();
    }

    private T Typed<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (SqliteException error) when (SqliteErrors.Permanent(error, _path) is { } refusal)
        {
            throw refusal;
        }
    }
}
