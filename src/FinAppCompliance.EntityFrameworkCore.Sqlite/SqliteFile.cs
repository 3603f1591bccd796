using FinAppCompliance.EntityFrameworkCore.Schema;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>Opens connections to one file. They do not wait for locks; whoever uses them does.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SqliteFile(string path)
{
    // Versions before it can corrupt a write-ahead log when two connections write or checkpoint at once.
    private static readonly Version OldestSafe = new(3, 51, 3);

    // The driver's own loop around a busy file blocks the thread; one second at most, for the statements of the driver.
    private readonly string _reading = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = true, DefaultTimeout = 1 }.ToString();

    /// <summary>Gets whether the file is there and may not be written, as a copy kept as evidence.</summary>
    public bool IsReadOnly => new FileInfo(path) is { Exists: true, IsReadOnly: true };

    public SqliteWriter OpenWriter()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new(Open(
            new() { DataSource = path, Pooling = false, DefaultTimeout = 1 },
            "PRAGMA busy_timeout = 0; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA recursive_triggers = ON; "
            + "PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864;"));
    }

    public SqliteConnection OpenReader() => IsReadOnly
        ? OpenCopy()
        : Open(new(_reading), "PRAGMA busy_timeout = 0; PRAGMA query_only = ON; PRAGMA cache_size = -8192;");

    // A file that stands alone is read as it is, without a trace beside it. One with a log beside it holds only a part, so the log must be read too.
    private SqliteConnection OpenCopy()
    {
        var isAlone = new FileInfo($"{path}-wal") is not { Exists: true, Length: > 0 };
        var source = isAlone ? $"file:{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1" : path;
        return Open(new() { DataSource = source, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 1 }, "PRAGMA busy_timeout = 0; PRAGMA cache_size = -8192;");
    }

    // Gives up the connections that the driver keeps.
    public void Close()
    {
        using var reader = new SqliteConnection(_reading);
        SqliteConnection.ClearPool(reader);
    }

    private static SqliteConnection Open(SqliteConnectionStringBuilder settings, string pragmas)
    {
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            if (Version.Parse(connection.ServerVersion) < OldestSafe)
            {
                throw new StoreSchemaException($"the SQLite library has version '{connection.ServerVersion}'; use {OldestSafe} or later");
            }

            using var command = connection.CreateCommand();
            command.CommandText = pragmas;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
