using FinAppCompliance.EntityFrameworkCore.Schema;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The one writing connection of a file, given to one caller after the other; opened when it is needed.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SqliteWriterTurn(string path, SqliteFile file, SqliteWal wal) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private SqliteWriter? _writer;

    public async ValueTask<T> UseAsync<T>(Func<SqliteWriter, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _writer ??= await OpenAsync(cancellationToken).ConfigureAwait(false);
            return await work(_writer).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // After a failed flush the state of the open file is not to be trusted; the next write starts from the file.
            Close();
            if (error is SqliteException failed && SqliteErrors.Permanent(failed, path) is { } refusal)
            {
                throw refusal;
            }

            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    // A call that was called off may still be at work, and its connection is not taken from under it.
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        Close();
        _turn.Dispose();
    }

    private async ValueTask<SqliteWriter> OpenAsync(CancellationToken cancellationToken)
    {
        if (file.IsReadOnly)
        {
            throw new StoreAccessException($"the file '{path}' is read only, so that it can be read and verified but not written; work on a copy that may be written");
        }

        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                var writer = file.OpenWriter();
                if (wal.Bytes > 0)
                {
                    // An erasure of the process before may have been left.
                    wal.Note();
                    wal.TryEmpty(writer);
                }

                return writer;
            }
            catch (SqliteException error) when (SqliteErrors.IsBusy(error) && TimeProvider.System.GetElapsedTime(started) < SqliteEngine.LongestWait)
            {
                await Task.Delay(SqliteEngine.Pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private void Close()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
