using System.Data.Common;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Schema;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>A SQLite file with one writing connection, flushed to the device at each commit, and readers beside it.</summary>
internal sealed class SqliteEngine : IStoreEngine
{
    // Versions before it can corrupt a write-ahead log when two connections write or checkpoint at once.
    private static readonly Version OldestSafe = new(3, 51, 3);

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly string _path;
    private readonly IReadOnlyList<SchemaSet> _schemas;
    private readonly SchemaMode _mode;
    private readonly TimeProvider _clock;
    private readonly string _reading;
    private readonly SqliteReaders _readers;
    private SqliteWriter? _writer;
    private volatile bool _isReady;

    public SqliteEngine(string path, IReadOnlyList<SchemaSet> schemas, SchemaMode mode, TimeProvider clock)
    {
        _path = Path.GetFullPath(path);
        _schemas = schemas;
        _mode = mode;
        _clock = clock;
        _reading = new SqliteConnectionStringBuilder { DataSource = _path, Mode = SqliteOpenMode.ReadWrite, Pooling = true }.ToString();
        _readers = new(OpenReaderAsync);
    }

    public Type ConnectionType => typeof(SqliteConnection);

    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken) => await OpenReaderAsync(cancellationToken).ConfigureAwait(false);

    public ValueTask<List<T>> ListAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken) =>
        _readers.UseAsync(reader => reader.List(sql, read, values), cancellationToken);

    public ValueTask<List<T>> LookUpAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken) =>
        ListAsync(sql, read, values, cancellationToken);

    private async ValueTask<SqliteConnection> OpenReaderAsync(CancellationToken cancellationToken)
    {
        if (!_isReady)
        {
            await WriteAsync(_ => ValueTask.FromResult(false), cancellationToken).ConfigureAwait(false);
        }

        var connection = new SqliteConnection(_reading);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            await connection.ExecuteAsync("PRAGMA query_only = ON; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -8192;", cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    // A write has the file for itself already.
    public ValueTask LockAsync(DbConnection connection, string name, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask<bool> WriteAsync(Func<DbConnection, ValueTask<bool>> work, CancellationToken cancellationToken) => HoldWriterAsync(
        async writer =>
        {
            var transaction = writer.Connection.BeginTransaction(deferred: false);
            await using (transaction.ConfigureAwait(false))
            {
                var isWanted = await work(writer.Connection).ConfigureAwait(false);
                if (isWanted)
                {
                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                }

                return isWanted;
            }
        },
        cancellationToken);

    // Works on the writing connection by statements of its own, between two writes: its pages are still in memory, while a reader loses its own with each commit.
    // The driver blocks while the device flushes, so the work leaves the thread of the caller, who may have more to bring.
    public async ValueTask<T> UseWriterAsync<T>(Func<SqliteWriter, T> work, CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return await HoldWriterAsync(writer => ValueTask.FromResult(work(writer)), cancellationToken).ConfigureAwait(false);
    }

    // Moves everything from the write-ahead log into the file and empties it, so that deleted bytes do not stay there.
    public async ValueTask CheckpointAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_writer is { } writer)
            {
                await writer.Connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        CloseWriter();
        _readers.Dispose();
        using var readers = new SqliteConnection(_reading);
        SqliteConnection.ClearPool(readers);
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<T> HoldWriterAsync<T>(Func<SqliteWriter, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _writer ??= await OpenWriterAsync(cancellationToken).ConfigureAwait(false);
            _isReady = true;
            return await work(_writer).ConfigureAwait(false);
        }
        catch
        {
            // After a failed flush the state of the open file is not to be trusted; the next write starts from the file.
            CloseWriter();
            throw;
        }
        finally
        {
            _writing.Release();
        }
    }

    private async ValueTask<SqliteWriter> OpenWriterAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            if (Version.Parse(connection.ServerVersion) < OldestSafe)
            {
                throw new StoreSchemaException($"the SQLite library has version '{connection.ServerVersion}'; use {OldestSafe} or later");
            }

            await connection.ExecuteAsync(
                "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA recursive_triggers = ON; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4000;",
                cancellationToken).ConfigureAwait(false);
            var transaction = connection.BeginTransaction(deferred: false);
            await using (transaction.ConfigureAwait(false))
            {
                foreach (var schema in _schemas)
                {
                    await SchemaRunner.RunAsync(connection, schema, _mode, _clock, cancellationToken).ConfigureAwait(false);
                }

                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            }

            return new SqliteWriter(connection);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private void CloseWriter()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
