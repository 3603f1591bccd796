using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace FinAppCompliance.Benchmarks.Stores;

/// <summary>The rows that a log keeps for events, with the same columns and indexes, loaded without a log: no seal, no proof, no check.</summary>
internal static class BareRowsLoad
{
    public const int Transaction = 10_000;

    private const string PostgresTables =
        "CREATE TABLE bare_event (tenant text, category text, year int, log_index bigint, stream text, version bigint, subject text, recorded bigint, envelope bytea, hash bytea, "
        + "PRIMARY KEY (tenant, category, year, log_index), UNIQUE (tenant, category, year, stream, version));"
        + "CREATE TABLE bare_body (tenant text, category text, year int, log_index bigint, subject text, key text, salt bytea, content bytea, PRIMARY KEY (tenant, category, year, log_index));"
        + "CREATE INDEX bare_body_subject ON bare_body (tenant, category, subject);"
        + "CREATE TABLE bare_request (tenant text, category text, year int, key text, salt bytea, digest bytea, first bigint, PRIMARY KEY (tenant, category, year, key))";

    private static readonly byte[] Envelope = new byte[180];
    private static readonly byte[] Body = new byte[200];
    private static readonly byte[] Hash = new byte[32];

    /// <summary>Inserts by prepared statements, ten thousand rows of each table in a transaction.</summary>
    public static void Insert(SqliteConnection connection, int rows)
    {
        using (var schema = connection.CreateCommand())
        {
            schema.CommandText = AuditTrail.BareSqlite.Schema;
            schema.ExecuteNonQuery();
        }

        using var insert = AuditTrail.BareSqlite.Insert(connection);
        for (var done = 0; done < rows;)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            insert.Transaction = transaction;
            for (var end = Math.Min(rows, done + Transaction); done < end; done++)
            {
                AuditTrail.BareSqlite.Execute(insert, done);
            }

            transaction.Commit();
        }
    }

    /// <summary>Loads each table by one binary COPY, all in one transaction.</summary>
    public static async Task CopyAsync(NpgsqlConnection connection, int rows)
    {
        await using (var schema = new NpgsqlCommand(PostgresTables, connection))
        {
            await schema.ExecuteNonQueryAsync();
        }

        await using var transaction = await connection.BeginTransactionAsync();
        await using (var copy = await connection.BeginBinaryImportAsync("COPY bare_event FROM STDIN (FORMAT binary)"))
        {
            for (var row = 0L; row < rows; row++)
            {
                await StartAsync(copy, row);
                await copy.WriteAsync($"customer:{row % 1000}", NpgsqlDbType.Text);
                await copy.WriteAsync(row, NpgsqlDbType.Bigint);
                await copy.WriteAsync($"customer:{row % 1000}", NpgsqlDbType.Text);
                await copy.WriteAsync(0L, NpgsqlDbType.Bigint);
                await copy.WriteAsync(Envelope, NpgsqlDbType.Bytea);
                await copy.WriteAsync(Hash, NpgsqlDbType.Bytea);
            }

            await copy.CompleteAsync();
        }

        await using (var copy = await connection.BeginBinaryImportAsync("COPY bare_body FROM STDIN (FORMAT binary)"))
        {
            for (var row = 0L; row < rows; row++)
            {
                await StartAsync(copy, row);
                await copy.WriteAsync($"customer:{row % 1000}", NpgsqlDbType.Text);
                await copy.WriteAsync($"request-{row}", NpgsqlDbType.Text);
                await copy.WriteAsync(Hash, NpgsqlDbType.Bytea);
                await copy.WriteAsync(Body, NpgsqlDbType.Bytea);
            }

            await copy.CompleteAsync();
        }

        await using (var copy = await connection.BeginBinaryImportAsync("COPY bare_request (tenant, category, year, first, key, salt, digest) FROM STDIN (FORMAT binary)"))
        {
            for (var row = 0L; row < rows; row++)
            {
                await StartAsync(copy, row);
                await copy.WriteAsync($"request-{row}", NpgsqlDbType.Text);
                await copy.WriteAsync(Hash, NpgsqlDbType.Bytea);
                await copy.WriteAsync(Hash, NpgsqlDbType.Bytea);
            }

            await copy.CompleteAsync();
        }

        await transaction.CommitAsync();
    }

    private static async Task StartAsync(NpgsqlBinaryImporter copy, long row)
    {
        await copy.StartRowAsync();
        await copy.WriteAsync("bank", NpgsqlDbType.Text);
        await copy.WriteAsync("access-decision", NpgsqlDbType.Text);
        await copy.WriteAsync(2026, NpgsqlDbType.Integer);
        await copy.WriteAsync(row, NpgsqlDbType.Bigint);
    }
}
