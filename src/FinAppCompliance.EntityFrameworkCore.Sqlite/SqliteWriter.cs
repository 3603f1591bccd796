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

    public SqliteWriter(SqliteConnection connection)
    {
        Connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
    }

    public SqliteConnection Connection { get; }

    // Lives as long as the writer.
    public SqliteStatement Prepare(string sql)
    {
        var statement = new SqliteStatement(Connection, sql);
        _statements.Add(statement);
        return statement;
    }

    public void Begin() => _begin.Execute();

    // Returns after the flush to the device.
    public void Commit() => _commit.Execute();

    public void RollBack() => _rollback.Execute();

    public void Dispose()
    {
        _statements.ForEach(static statement => statement.Dispose());
        Connection.Dispose();
    }
}
