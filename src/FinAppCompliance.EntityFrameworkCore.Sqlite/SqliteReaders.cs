using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>Reading connections that wait for their next use.</summary>
/// <remarks>Thread-safe. Each hands out one state of the file per statement and never holds a lock while it waits.</remarks>
internal sealed class SqliteReaders(Func<SqliteConnection> open) : IDisposable
{
    private const int MostIdle = 16;

    private readonly ConcurrentStack<SqliteReader> _idle = new();
    private volatile bool _isDisposed;

    public T Use<T>(Func<SqliteReader, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_idle.TryPop(out var reader))
        {
            reader = new(open());
        }

        try
        {
            var result = read(reader);
            Return(reader);
            return result;
        }
        catch
        {
            // After an error the state of the connection is not to be trusted.
            reader.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryPop(out var reader))
        {
            reader.Dispose();
        }
    }

    private void Return(SqliteReader reader)
    {
        if (_idle.Count >= MostIdle)
        {
            reader.Dispose();
            return;
        }

        _idle.Push(reader);
        if (_isDisposed)
        {
            Dispose();
        }
    }
}
