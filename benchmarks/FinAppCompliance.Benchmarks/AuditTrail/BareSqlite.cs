using Microsoft.Data.Sqlite;

namespace FinAppCompliance.Benchmarks.AuditTrail;

/// <summary>What a hand-written program does that only inserts the same rows and commits: no log, no proof, no check.</summary>
internal sealed class BareSqlite : IDisposable
{
    internal const string Schema =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        + "CREATE TABLE event (tenant TEXT, category TEXT, year INTEGER, log_index INTEGER, stream TEXT, version INTEGER, subject TEXT, recorded INTEGER, envelope BLOB, hash BLOB, "
        + "PRIMARY KEY (tenant, category, year, log_index)) WITHOUT ROWID;"
        + "CREATE TABLE body (tenant TEXT, category TEXT, year INTEGER, log_index INTEGER, subject TEXT, key TEXT, salt BLOB, content BLOB, PRIMARY KEY (tenant, category, year, log_index)) WITHOUT ROWID;"
        + "CREATE INDEX body_subject ON body (tenant, category, subject);"
        + "CREATE TABLE request (tenant TEXT, category TEXT, year INTEGER, key TEXT, salt BLOB, digest BLOB, first INTEGER, PRIMARY KEY (tenant, category, year, key)) WITHOUT ROWID;"
        + "CREATE TABLE stream (tenant TEXT, category TEXT, year INTEGER, stream TEXT, version INTEGER, PRIMARY KEY (tenant, category, year, stream)) WITHOUT ROWID;"
        + "CREATE TABLE head (size INTEGER); INSERT INTO head VALUES (0);";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public BareSqlite(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        using (var command = _connection.CreateCommand())
        {
            command.CommandText = Schema;
            command.ExecuteNonQuery();
        }

        _insert = Insert(_connection);
    }

    public long Rows { get; private set; }

    /// <summary>Prepares the statements that insert what one event keeps.</summary>
    internal static SqliteCommand Insert(SqliteConnection connection)
    {
        var insert = connection.CreateCommand();
        insert.CommandText =
            "INSERT INTO event VALUES ('bank', 'access-decision', 2026, @i, @s, @i, @s, 0, @e, @h);"
            + "INSERT INTO body VALUES ('bank', 'access-decision', 2026, @i, @s, @k, @h, @b);"
            + "INSERT INTO request VALUES ('bank', 'access-decision', 2026, @k, @h, @h, @i);"
            + "INSERT INTO stream VALUES ('bank', 'access-decision', 2026, @s, @i) ON CONFLICT DO UPDATE SET version = excluded.version;"
            + "UPDATE head SET size = @i";
        foreach (var (name, value) in new (string, object)[] { ("i", 0L), ("s", ""), ("e", new byte[180]), ("h", new byte[32]), ("b", new byte[200]), ("k", "") })
        {
            insert.Parameters.Add(new SqliteParameter(name, value));
        }

        insert.Prepare();
        return insert;
    }

    internal static void Execute(SqliteCommand insert, long row)
    {
        insert.Parameters["i"].Value = row;
        insert.Parameters["s"].Value = $"customer:{row % 1000}";
        insert.Parameters["k"].Value = $"request-{row}";
        insert.ExecuteNonQuery();
    }

    public void Append(int events = 1)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        _insert.Transaction = transaction;
        for (var i = 0; i < events; i++)
        {
            Rows++;
            Execute(_insert, Rows);
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }
}
