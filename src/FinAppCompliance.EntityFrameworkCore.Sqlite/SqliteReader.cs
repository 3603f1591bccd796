using System.Data.Common;
using FinAppCompliance.EntityFrameworkCore.Engines;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>A reading connection that keeps its statements prepared. Used by one caller at a time.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    // Far more than the statements of the stores; only queries with conditions left out could be more.
    private const int MostStatements = 128;

    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);

    public List<T> List<T>(string sql, Func<DbDataReader, T> read, (string Name, object? Value)[] values)
    {
        var rows = new List<T>();
        using var reader = Prepared(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, (string Name, object? Value)[] values)
    {
        if (!_statements.TryGetValue(sql, out var command))
        {
            if (_statements.Count == MostStatements)
            {
                Forget();
            }

            command = (SqliteCommand)connection.Command(sql, values);
            _statements.Add(sql, command);
            return command;
        }

        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at].Value ?? DBNull.Value;
        }

        return command;
    }

    private void Forget()
    {
        foreach (var command in _statements.Values)
        {
            command.Dispose();
        }

        _statements.Clear();
    }
}
