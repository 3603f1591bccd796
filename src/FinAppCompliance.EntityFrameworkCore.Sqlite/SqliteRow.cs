using System.Text;
using FinAppCompliance.EntityFrameworkCore.Engines;
using SQLitePCL;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The row that a statement stands on.</summary>
internal sealed class SqliteRow(sqlite3_stmt statement) : IStoreRow
{
    public bool IsDBNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public int GetInt32(int column) => checked((int)GetInt64(column));

    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, Present(column));

    public string GetString(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, Present(column)));

    public byte[] GetBytes(int column) => raw.sqlite3_column_blob(statement, Present(column)).ToArray();

    // The library would give zero and nothing for null.
    private int Present(int column) => IsDBNull(column) ? throw new InvalidCastException($"column {column} is null") : column;
}
