using System.Data.Common;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Engines;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The hot path of the audit trail on SQLite: prepared statements on the one writing connection.</summary>
internal sealed class SqliteAuditLogEngine(SqliteEngine engine) : IAuditLogEngine
{
    private SqliteBatchStatements? _statements;

    public IStoreEngine Store => engine;

    public ValueTask PrepareAsync(LogId log, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask<LogLookup> LookupAsync(
        DbConnection connection, LogId log, IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams, CancellationToken cancellationToken)
    {
        var knownKeys = new Dictionary<string, IdempotencyRecord>(StringComparer.Ordinal);
        var findKey = connection.Command(
            $"SELECT request_key, salt, digest, first_index, event_count, stream_version, recorded_us FROM audit_request WHERE {AuditSql.OfLog} AND request_key = @name",
            AuditSql.Of(log, ("name", string.Empty)));
        await using (findKey.ConfigureAwait(false))
        {
            await FindAsync(findKey, keys, row => knownKeys.Add(row.GetString(0), ReadRequest(row)), cancellationToken).ConfigureAwait(false);
        }

        var knownStreams = new Dictionary<string, long>(StringComparer.Ordinal);
        var findStream = connection.Command(
            $"SELECT stream, version FROM audit_stream WHERE {AuditSql.OfLog} AND stream = @name", AuditSql.Of(log, ("name", string.Empty)));
        await using (findStream.ConfigureAwait(false))
        {
            await FindAsync(findStream, streams, row => knownStreams.Add(row.GetString(0), row.GetInt64(1)), cancellationToken).ConfigureAwait(false);
        }

        return new LogLookup { Keys = knownKeys, Streams = knownStreams };
    }

    public ValueTask<bool> CommitAsync(LogId log, LogBatch batch, CancellationToken cancellationToken) => engine.WriteAsync(
        async connection =>
        {
            var moved = await connection.ExecuteAsync(AuditSql.MoveHead, cancellationToken, HeadValues(log, batch)).ConfigureAwait(false);
            if (moved != 1)
            {
                return false;
            }

            if (_statements?.Connection != connection)
            {
                _statements = new SqliteBatchStatements((SqliteConnection)connection);
            }

            _statements.Insert(log, batch);
            return true;
        },
        cancellationToken);

    public ValueTask<int> DeleteBodiesAsync(DbConnection connection, LogId log, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(AuditSql.DeleteLogBodies, cancellationToken, AuditSql.Of(log));

    public ValueTask ForgetAsync(CancellationToken cancellationToken) => engine.CheckpointAsync(cancellationToken);

    private static (string Name, object? Value)[] HeadValues(LogId log, LogBatch batch) => AuditSql.Of(
        log,
        ("size", batch.Next.Size),
        ("recorded", batch.Next.RecordedMicroseconds),
        ("edge", batch.Next.Edge.ToArray()),
        ("epoch", batch.Next.Epoch),
        ("expected", batch.ExpectedSize));

    private static async ValueTask FindAsync(DbCommand find, IEnumerable<string> names, Action<DbDataReader> take, CancellationToken cancellationToken)
    {
        await find.PrepareAsync(cancellationToken).ConfigureAwait(false);
        foreach (var name in names)
        {
            find.Parameters["name"].Value = name;
            var reader = await find.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                if (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    take(reader);
                }
            }
        }
    }

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
