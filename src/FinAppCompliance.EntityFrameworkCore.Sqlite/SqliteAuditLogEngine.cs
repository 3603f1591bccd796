using System.Data.Common;
using System.Text.Json;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Engines;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The hot path of the audit trail on SQLite: prepared statements on the one writing connection.</summary>
internal sealed class SqliteAuditLogEngine(SqliteEngine engine) : IAuditLogEngine
{
    private const string FindRequests =
        "SELECT request_key, salt, digest, first_index, event_count, stream_version, recorded_us FROM audit_request "
        + $"WHERE {AuditSql.OfLog} AND request_key IN (SELECT value FROM json_each(@names))";

    private const string FindStreams = $"SELECT stream, version FROM audit_stream WHERE {AuditSql.OfLog} AND stream IN (SELECT value FROM json_each(@names))";

    private SqliteBatchStatements? _statements;

    public IStoreEngine Store => engine;

    public ValueTask PrepareAsync(LogId log, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    // All names go as one value, so that a batch of any size is two look-ups and not two for each request.
    public async ValueTask<LogLookup> LookupAsync(LogId log, IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams, CancellationToken cancellationToken)
    {
        var knownKeys = await engine.ListAsync(FindRequests, ReadRequest, AuditSql.Of(log, ("names", JsonSerializer.Serialize(keys))), cancellationToken).ConfigureAwait(false);
        var knownStreams = await engine.ListAsync(
            FindStreams, static row => (Stream: row.GetString(0), Version: row.GetInt64(1)), AuditSql.Of(log, ("names", JsonSerializer.Serialize(streams))), cancellationToken).ConfigureAwait(false);
        return new LogLookup
        {
            Keys = knownKeys.ToDictionary(static known => known.Key, StringComparer.Ordinal),
            Streams = knownStreams.ToDictionary(static known => known.Stream, static known => known.Version, StringComparer.Ordinal),
        };
    }

    public ValueTask<bool> CommitAsync(LogId log, LogBatch batch, CancellationToken cancellationToken) => engine.WriteAsync(
        connection =>
        {
            if (_statements?.Connection != connection)
            {
                _statements = new SqliteBatchStatements((SqliteConnection)connection);
            }

            return ValueTask.FromResult(_statements.TryInsert(log, batch));
        },
        cancellationToken);

    public ValueTask<int> DeleteBodiesAsync(DbConnection connection, LogId log, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(AuditSql.DeleteLogBodies, cancellationToken, AuditSql.Of(log));

    public ValueTask ForgetAsync(CancellationToken cancellationToken) => engine.CheckpointAsync(cancellationToken);

    private static IdempotencyRecord ReadRequest(DbDataReader row) => new()
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
