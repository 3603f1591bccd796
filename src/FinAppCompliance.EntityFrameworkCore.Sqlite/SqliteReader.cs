using FinAppCompliance.EntityFrameworkCore.Engines;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>A reading connection that keeps its statements prepared. Used by one caller at a time.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    // Far more than the statements of the stores; only queries with conditions left out could be more.
    private const int MostStatements = 128;

    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    public List<T> List<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            if (_statements.Count == MostStatements)
            {
                Forget();
            }

            statement = new SqliteStatement(connection, sql);
            _statements.Add(sql, statement);
        }

        statement.Bind(values);
        return statement.List(read);
    }

    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    private void Forget()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }
}
