using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Engines;
using Npgsql;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>The hot path of the audit trail on PostgreSQL: one round trip to look up, one for all rows of a batch and the commit.</summary>
internal sealed class PostgresAuditLogEngine(PostgresEngine engine) : IAuditLogEngine
{
    // Name by name, each by its whole key. With "= ANY" the server may keep a plan, made while the table was small, that reads the whole log.
    private const string FindRequests =
        $"SELECT found.* FROM unnest(@names) AS wanted(name) CROSS JOIN LATERAL (SELECT {AuditRequestRow.Columns} "
        + $"FROM audit_request WHERE {AuditSql.OfLog} AND request_key = wanted.name LIMIT 1) AS found";

    private const string FindStreams =
        "SELECT found.* FROM unnest(@names) AS wanted(name) CROSS JOIN LATERAL (SELECT stream, version "
        + $"FROM audit_stream WHERE {AuditSql.OfLog} AND stream = wanted.name LIMIT 1) AS found";

    public IStoreEngine Store => engine;

    public async ValueTask PrepareAsync(LogId log, CancellationToken cancellationToken)
    {
        var connection = await engine.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await connection.ExecuteAsync("SELECT audit_prepare(@category, @year)", cancellationToken, ("category", log.Category), ("year", log.Year)).ConfigureAwait(false);
        }
    }

    public async ValueTask<LogLookup> LookupAsync(LogId log, IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams, CancellationToken cancellationToken)
    {
        var connection = await engine.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var batch = new NpgsqlBatch(connection);
            await using (batch.ConfigureAwait(false))
            {
                PostgresBatch.AddLookUps(
                    batch.BatchCommands,
                    PositionalSql.Command(FindRequests, AuditSql.Of(log, ("names", keys.ToArray()))),
                    PositionalSql.Command(FindStreams, AuditSql.Of(log, ("names", streams.ToArray()))));
                var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    return await ReadLookupAsync(reader, cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    public async ValueTask<CommitOutcome> CommitAsync(LogId log, LogBatch batch, Func<LogBatch?> more, CancellationToken cancellationToken)
    {
        var connection = await engine.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await PostgresBatch.CommitAsync(connection, log, batch, cancellationToken).ConfigureAwait(false);
        }
    }

    // The rows are gone for every reader; their space is overwritten when the server vacuums.
    public ValueTask ForgetAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    private static async ValueTask<LogLookup> ReadLookupAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var keys = await reader.ListAsync(AuditRequestRow.Read, cancellationToken).ConfigureAwait(false);
        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        return AuditLookup.Of(keys, await reader.ListAsync(AuditLookup.ReadStream, cancellationToken).ConfigureAwait(false));
    }
}
