using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using Npgsql;
using NpgsqlTypes;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>Writes the rows of a large batch by binary COPY, which takes fewer steps for each row than any statement.</summary>
internal static class PostgresCopy
{
    /// <summary>From how many entries on a batch is copied; below, its round trips cost more than it saves.</summary>
    public const int Least = 500;

    private const string Events = $"COPY audit_event (tenant, category, year, {AuditSql.EventColumns}) FROM STDIN (FORMAT BINARY)";

    private const string Bodies = $"COPY audit_body (tenant, category, year, {AuditSql.BodyColumns}) FROM STDIN (FORMAT BINARY)";

    private const string Requests =
        $"COPY audit_request (tenant, category, year, {AuditRequestRow.Columns}) FROM STDIN (FORMAT BINARY)";

    public static async ValueTask WriteAsync(NpgsqlConnection connection, LogId log, LogBatch batch, CancellationToken cancellationToken)
    {
        // Requests first, for a key that was used stops the batch.
        await CopyAsync(connection, Requests, log, batch.Keys, static (row, key) =>
        {
            row.Write(key.Key, NpgsqlDbType.Text);
            row.Write(key.Salt, NpgsqlDbType.Bytea);
            row.Write(key.Digest, NpgsqlDbType.Bytea);
            row.Write(key.FirstIndex, NpgsqlDbType.Bigint);
            row.Write(key.Count, NpgsqlDbType.Integer);
            row.Write(key.StreamVersion, NpgsqlDbType.Bigint);
            row.Write(key.RecordedMicroseconds, NpgsqlDbType.Bigint);
        }, cancellationToken).ConfigureAwait(false);
        await CopyAsync(connection, Events, log, batch.Entries, static (row, entry) =>
        {
            row.Write(entry.Index, NpgsqlDbType.Bigint);
            row.Write(entry.Stream, NpgsqlDbType.Text);
            row.Write(entry.Version, NpgsqlDbType.Bigint);
            row.Write(entry.Subject, NpgsqlDbType.Text);
            row.Write(entry.RecordedMicroseconds, NpgsqlDbType.Bigint);
            row.Write(entry.Envelope, NpgsqlDbType.Bytea);
            row.Write(entry.LeafHash.ToArray(), NpgsqlDbType.Bytea);
        }, cancellationToken).ConfigureAwait(false);
        await CopyAsync(connection, Bodies, log, PostgresBatch.RowsOfBodies(batch), static (row, body) =>
        {
            row.Write(body.Entry.Index, NpgsqlDbType.Bigint);
            row.Write(body.Entry.Subject, NpgsqlDbType.Text);
            row.Write(body.Key, NpgsqlDbType.Text);
            row.Write(body.Body.Salt, NpgsqlDbType.Bytea);
            WriteNullable(row, body.Body.KeyId);
            row.Write(body.Body.Bytes, NpgsqlDbType.Bytea);
        }, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask CopyAsync<T>(
        NpgsqlConnection connection, string sql, LogId log, IEnumerable<T> rows, Action<NpgsqlBinaryImporter, T> write, CancellationToken cancellationToken)
    {
        var importer = await connection.BeginBinaryImportAsync(sql, cancellationToken).ConfigureAwait(false);
        await using (importer.ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                await importer.StartRowAsync(cancellationToken).ConfigureAwait(false);
                importer.Write(log.Tenant, NpgsqlDbType.Text);
                importer.Write(log.Category, NpgsqlDbType.Text);
                importer.Write(log.Year, NpgsqlDbType.Integer);
                write(importer, row);
            }

            await importer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static void WriteNullable(NpgsqlBinaryImporter row, string? text)
    {
        if (text is null)
        {
            row.WriteNull();
        }
        else
        {
            row.Write(text, NpgsqlDbType.Text);
        }
    }
}
