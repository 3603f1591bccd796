using System.Text;
using FinAppCompliance.EntityFrameworkCore.Engines;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>A prepared statement that is run many times, on the interface that the driver itself uses: no command, reader and parameters for each run.</summary>
/// <remarks>Not thread-safe; belongs to one connection. A value stays bound until another takes its place.</remarks>
internal sealed class SqliteStatement : IDisposable
{
    private const int ShortText = 340;
    private const int LongestCharacter = 3;
    private const int PrimaryCode = 0xFF;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly SqliteRow _row;
    private int[]? _positions;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new ArgumentException("the connection is not open", nameof(connection));
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        _row = new SqliteRow(_statement);
    }

    // The number of rows that the last execution changed.
    public int Changes => raw.sqlite3_changes(_database);

    public void Bind(int position, long value) => Check(raw.sqlite3_bind_int64(_statement, position, value));

    public void Bind(int position, string? value)
    {
        // An empty span would be bound as null.
        if (value is null or "")
        {
            Check(value is null ? raw.sqlite3_bind_null(_statement, position) : raw.sqlite3_bind_text(_statement, position, value));
            return;
        }

        Span<byte> bytes = value.Length <= ShortText ? stackalloc byte[ShortText * LongestCharacter] : new byte[Encoding.UTF8.GetByteCount(value)];
        Check(raw.sqlite3_bind_text(_statement, position, bytes[..Encoding.UTF8.GetBytes(value, bytes)]));
    }

    public void Bind(int position, ReadOnlySpan<byte> value) => Check(
        value.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, position, 0) : raw.sqlite3_bind_blob(_statement, position, value));

    // Values by name, in the same order each time.
    public void Bind((string Name, object? Value)[] values)
    {
        _positions ??= Positions(values);
        for (var at = 0; at < values.Length; at++)
        {
            if (_positions[at] > 0)
            {
                Bind(_positions[at], values[at].Value);
            }
        }
    }

    public List<T> List<T>(Func<IStoreRow, T> read)
    {
        var rows = new List<T>();
        try
        {
            int code;
            while ((code = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
            {
                rows.Add(read(_row));
            }

            Check(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code);
            return rows;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public void Execute() => Check(Run());

    // False, with nothing changed, when a constraint or a trigger refuses the row.
    public bool TryExecute()
    {
        var code = Run();
        if ((code & PrimaryCode) == raw.SQLITE_CONSTRAINT)
        {
            return false;
        }

        Check(code);
        return true;
    }

    public void Dispose() => _statement.Dispose();

    private int Run()
    {
        var code = raw.sqlite3_step(_statement);

        // The reset repeats the code of a step that failed.
        var repeated = raw.sqlite3_reset(_statement);
        return code is raw.SQLITE_DONE or raw.SQLITE_ROW ? repeated : code;
    }

    private int[] Positions((string Name, object? Value)[] values)
    {
        int[] positions = [.. values.Select(value => raw.sqlite3_bind_parameter_index(_statement, $"@{value.Name}"))];
        var (given, named) = (positions.Where(static position => position > 0).Distinct().Count(), raw.sqlite3_bind_parameter_count(_statement));
        return given == named ? positions : throw new ArgumentException($"the statement names {named} values, of which {given} are given", nameof(values));
    }

    private void Bind(int position, object? value)
    {
        switch (value)
        {
            case long number:
                Bind(position, number);
                break;
            case int number:
                Bind(position, (long)number);
                break;
            case null or string:
                Bind(position, (string?)value);
                break;
            case byte[] bytes:
                Bind(position, bytes.AsSpan());
                break;
            default:
                throw new ArgumentException($"a value of the type '{value.GetType()}' has no form in the database", nameof(value));
        }
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
