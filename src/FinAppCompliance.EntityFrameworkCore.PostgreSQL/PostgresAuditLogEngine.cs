using System.Data.Common;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Engines;
using Npgsql;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>The hot path of the audit trail on PostgreSQL: one round trip for all rows of a batch, one for the commit.</summary>
internal sealed class PostgresAuditLogEngine(PostgresEngine engine) : IAuditLogEngine
{
    private const string FindRequests =
        "SELECT request_key, salt, digest, first_index, event_count, stream_version, recorded_us FROM audit_request "
        + $"WHERE {AuditSql.OfLog} AND request_key = ANY(@names)";

    private const string FindStreams = $"SELECT stream, version FROM audit_stream WHERE {AuditSql.OfLog} AND stream = ANY(@names)";

    public IStoreEngine Store => engine;

    public async ValueTask PrepareAsync(LogId log, CancellationToken cancellationToken)
    {
        var connection = await engine.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await connection.ExecuteAsync("SELECT audit_prepare(@category, @year)", cancellationToken, ("category", log.Category), ("year", log.Year)).ConfigureAwait(false);
        }
    }

    public async ValueTask<LogLookup> LookupAsync(
        DbConnection connection, LogId log, IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams, CancellationToken cancellationToken)
    {
        var batch = new NpgsqlBatch((NpgsqlConnection)connection);
        await using (batch.ConfigureAwait(false))
        {
            batch.BatchCommands.Add(PostgresBatch.Command(FindRequests, AuditSql.Of(log, ("names", keys.ToArray()))));
            batch.BatchCommands.Add(PostgresBatch.Command(FindStreams, AuditSql.Of(log, ("names", streams.ToArray()))));
            var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var knownKeys = new Dictionary<string, IdempotencyRecord>(StringComparer.Ordinal);
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    knownKeys.Add(reader.GetString(0), ReadRequest(reader));
                }

                await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                var knownStreams = new Dictionary<string, long>(StringComparer.Ordinal);
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    knownStreams.Add(reader.GetString(0), reader.GetInt64(1));
                }

                return new LogLookup { Keys = knownKeys, Streams = knownStreams };
            }
        }
    }

    public async ValueTask<bool> CommitAsync(LogId log, LogBatch batch, CancellationToken cancellationToken)
    {
        var connection = await engine.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            try
            {
                return await TryCommitAsync(connection, log, batch, cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                // The head did not move and the rows of a later writer stand where ours would go; anything else is a real failure.
                if (await StandsAsync(connection, log, batch, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }

                return false;
            }
        }
    }

    // A partition that is the tenant's own is dropped and made again, which takes no longer for more rows.
    public async ValueTask<int> DeleteBodiesAsync(DbConnection connection, LogId log, CancellationToken cancellationToken) =>
        (await connection.ListAsync("SELECT audit_delete_bodies(@tenant, @category, @year)", static row => row.GetInt32(0), cancellationToken, AuditSql.Of(log)).ConfigureAwait(false))[0];

    // The rows are gone for every reader; their space is overwritten when the server vacuums.
    public ValueTask ForgetAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    private static async ValueTask<bool> TryCommitAsync(NpgsqlConnection connection, LogId log, LogBatch batch, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (!await PostgresBatch.TryInsertAsync(connection, log, batch, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
    }

    private static async ValueTask<bool> StandsAsync(NpgsqlConnection connection, LogId log, LogBatch batch, CancellationToken cancellationToken)
    {
        var heads = await connection.ListAsync(
            AuditSql.FindHead, row => (Size: row.GetInt64(0), Epoch: row.GetInt64(1)), cancellationToken, AuditSql.Of(log)).ConfigureAwait(false);
        return heads is [var head] && head == (batch.ExpectedSize, batch.Next.Epoch);
    }

    private static IdempotencyRecord ReadRequest(NpgsqlDataReader row) => new()
    {
        Key = row.GetString(0),
        Salt = row.GetFieldValue<byte[]>(1),
        Digest = row.GetFieldValue<byte[]>(2),
        FirstIndex = row.GetInt64(3),
        Count = row.GetInt32(4),
        StreamVersion = row.GetInt64(5),
        RecordedMicroseconds = row.GetInt64(6),
    };
}
