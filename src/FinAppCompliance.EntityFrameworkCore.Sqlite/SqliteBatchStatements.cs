using System.Text.Json;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The prepared statements of one connection that look requests up and insert a batch, row by row.</summary>
/// <remarks>Not thread-safe; belongs to the writer.</remarks>
internal sealed class SqliteBatchStatements
{
    // All names go as one value, so that a batch of any size is two look-ups and not two for each request.
    private const string FindRequests =
        $"SELECT {AuditRequestRow.Columns} FROM audit_request "
        + $"WHERE {AuditSql.OfLog} AND request_key IN (SELECT value FROM json_each(@names))";

    private const string FindStreams = $"SELECT stream, version FROM audit_stream WHERE {AuditSql.OfLog} AND stream IN (SELECT value FROM json_each(@names))";

    private readonly SqliteCommand _findRequests;
    private readonly SqliteCommand _findStreams;
    private readonly SqliteCommand _head;
    private readonly SqliteCommand _event;
    private readonly SqliteCommand _body;
    private readonly SqliteCommand _request;
    private readonly SqliteCommand _stream;

    public SqliteBatchStatements(SqliteConnection connection)
    {
        Connection = connection;
        _findRequests = Prepare(FindRequests, ["tenant", "category", "year", "names"]);
        _findStreams = Prepare(FindStreams, ["tenant", "category", "year", "names"]);
        _head = Prepare(AuditSql.MoveHead, ["tenant", "category", "year", "size", "recorded", "edge", "epoch", "expected"]);
        _event = Prepare("audit_event", "log_index, stream, version, subject, recorded_us, envelope, leaf_hash", string.Empty);
        _body = Prepare("audit_body", "log_index, subject, request_key, salt, key_id, content", string.Empty);
        _request = Prepare("audit_request", AuditRequestRow.Columns, string.Empty);
        _stream = Prepare("audit_stream", "stream, version", " ON CONFLICT DO UPDATE SET version = excluded.version");
    }

    public SqliteConnection Connection { get; }

    public LogLookup Lookup(LogId log, IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams)
    {
        var knownKeys = new Dictionary<string, IdempotencyRecord>(StringComparer.Ordinal);
        Find(_findRequests, log, keys, row => knownKeys.Add(row.GetString(0), AuditRequestRow.Read(row)));
        var knownStreams = new Dictionary<string, long>(StringComparer.Ordinal);
        Find(_findStreams, log, streams, row => knownStreams.Add(row.GetString(0), row.GetInt64(1)));
        return new LogLookup { Keys = knownKeys, Streams = knownStreams };
    }

    // False when the head stands elsewhere, so that the batch is fenced.
    public bool TryInsert(LogId log, LogBatch batch)
    {
        // A command made now carries the transaction that is open on the connection.
        using var current = Connection.CreateCommand();
        _head.Transaction = _event.Transaction = _body.Transaction = _request.Transaction = _stream.Transaction = current.Transaction;
        if (Run(_head, log, batch.Next.Size, batch.Next.RecordedMicroseconds, batch.Next.Edge.ToArray(), batch.Next.Epoch, batch.ExpectedSize) != 1)
        {
            return false;
        }

        foreach (var entry in batch.Entries)
        {
            Run(_event, log, entry.Index, entry.Stream, entry.Version, entry.Subject, entry.RecordedMicroseconds, entry.Envelope.ToArray(), entry.LeafHash.ToArray());
        }

        foreach (var request in batch.Keys)
        {
            Run(
                _request, log, request.Key, request.Salt.ToArray(), request.Digest.ToArray(), request.FirstIndex, request.Count, request.StreamVersion, request.RecordedMicroseconds);
            for (var i = 0; i < request.Count; i++)
            {
                var entry = batch.Entries[(int)(request.FirstIndex - batch.ExpectedSize) + i];
                if (entry.Body is { } body)
                {
                    Run(_body, log, entry.Index, entry.Subject, request.Key, body.Salt.ToArray(), body.KeyId, body.Bytes.ToArray());
                }
            }
        }

        foreach (var (stream, version) in batch.Streams)
        {
            Run(_stream, log, stream, version);
        }

        return true;
    }

    private static void Find(SqliteCommand command, LogId log, IReadOnlyCollection<string> names, Action<SqliteDataReader> take)
    {
        Fill(command, log, JsonSerializer.Serialize(names));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            take(reader);
        }
    }

    private static int Run(SqliteCommand command, LogId log, params ReadOnlySpan<object?> values)
    {
        Fill(command, log, values);
        return command.ExecuteNonQuery();
    }

    private static void Fill(SqliteCommand command, LogId log, params ReadOnlySpan<object?> values)
    {
        command.Parameters[0].Value = log.Tenant;
        command.Parameters[1].Value = log.Category;
        command.Parameters[2].Value = log.Year;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i + 3].Value = values[i] ?? DBNull.Value;
        }
    }

    private SqliteCommand Prepare(string table, string columns, string conflict)
    {
        var names = $"tenant, category, year, {columns}".Split(", ");
        return Prepare($"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => $"@{name}"))}){conflict}", names);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Names are constants; values are parameters.")]
    private SqliteCommand Prepare(string sql, IEnumerable<string> names)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name, Value = DBNull.Value });
        }

        command.Prepare();
        return command;
    }
}
