using Microsoft.Data.Sqlite;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The one writing connection of a file, with the statements that were prepared on it.</summary>
/// <remarks>Used by one caller at a time. Who meets an error gives the writer up, and an open transaction ends with it.</remarks>
internal sealed class SqliteWriter : IDisposable
{
    private readonly List<SqliteStatement> _statements = [];
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;
    private readonly SqliteStatement _checkpoint;

    public SqliteWriter(SqliteConnection connection)
    {
        Connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _checkpoint = Prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public SqliteConnection Connection { get; }

    // Lives as long as the writer.
    public SqliteStatement Prepare(string sql)
    {
        var statement = new SqliteStatement(Connection, sql);
        _statements.Add(statement);
        return statement;
    }

    // Waits for another process that holds the lock of the file; on a thread of its own, never on that of a caller.
    public void Begin()
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!TryBegin(isLast: TimeProvider.System.GetElapsedTime(started) > SqliteEngine.LongestWait))
        {
            Thread.Sleep(SqliteEngine.Pause);
        }
    }

    // False when another process holds the lock of the file; the last try says so by an error.
    public bool TryBegin(bool isLast)
    {
        try
        {
            _begin.Execute();
            return true;
        }
        catch (SqliteException error) when (!isLast && SqliteErrors.IsBusy(error))
        {
            return false;
        }
    }

    // 0 when all pages are in the file and the log is empty, 1 when a reader or another process keeps it.
    public int Checkpoint() => _checkpoint.List(static row => row.GetInt32(0))[0];

    // Returns after the flush to the device.
    public void Commit() => _commit.Execute();

    public void RollBack() => _rollback.Execute();

    public void Dispose()
    {
        _statements.ForEach(static statement => statement.Dispose());
        Connection.Dispose();
    }
}
