using System.Text.Json;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The prepared statements of one writer that look requests up and commit a batch, row by row.</summary>
/// <remarks>Not thread-safe; belongs to the writer.</remarks>
internal sealed class SqliteBatchStatements
{
    private const int FirstOfRow = 4;

    // All names go as one value, so that a batch of any size is two look-ups and not two for each request.
    private const string FindRequests =
        $"SELECT {AuditRequestRow.Columns} FROM audit_request "
        + $"WHERE {AuditSql.OfLog} AND request_key IN (SELECT value FROM json_each(@names))";

    private const string FindStreams = $"SELECT stream, version FROM audit_stream WHERE {AuditSql.OfLog} AND stream IN (SELECT value FROM json_each(@names))";

    private readonly SqliteStatement _findRequests;
    private readonly SqliteStatement _findStreams;
    private readonly SqliteStatement _head;
    private readonly SqliteStatement _event;
    private readonly SqliteStatement _body;
    private readonly SqliteStatement _request;

    public SqliteBatchStatements(SqliteWriter writer)
    {
        Writer = writer;
        _findRequests = writer.Prepare(FindRequests);
        _findStreams = writer.Prepare(FindStreams);
        _head = writer.Prepare(AuditSql.MoveHead);
        _event = Insert("audit_event", AuditSql.EventColumns);
        _body = Insert("audit_body", AuditSql.BodyColumns);
        _request = Insert("audit_request", AuditRequestRow.Columns);
    }

    public SqliteWriter Writer { get; }

    public LogLookup Lookup(LogId log, IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams)
    {
        _findRequests.Bind(AuditSql.Of(log, ("names", JsonSerializer.Serialize(keys))));
        _findStreams.Bind(AuditSql.Of(log, ("names", JsonSerializer.Serialize(streams))));
        return AuditLookup.Of(_findRequests.List(AuditRequestRow.Read), _findStreams.List(AuditLookup.ReadStream));
    }

    public CommitOutcome Commit(LogId log, LogBatch first, Func<LogBatch?> more)
    {
        Writer.Begin();
        var outcome = CommitOutcome.Committed;
        for (var batch = first; batch is not null && outcome == CommitOutcome.Committed; batch = more())
        {
            outcome = Write(log, batch);
        }

        if (outcome == CommitOutcome.Committed)
        {
            Writer.Commit();
        }
        else
        {
            Writer.RollBack();
        }

        return outcome;
    }

    private CommitOutcome Write(LogId log, LogBatch batch)
    {
        if (!TryMoveHead(log, batch))
        {
            return CommitOutcome.Fenced;
        }

        if (!TryInsertRequests(log, batch))
        {
            return CommitOutcome.KeyUsed;
        }

        InsertEntries(log, batch);
        return CommitOutcome.Committed;
    }

    private static void BindLog(SqliteStatement statement, LogId log)
    {
        statement.Bind(1, log.Tenant);
        statement.Bind(2, log.Category);
        statement.Bind(3, log.Year);
    }

    private bool TryMoveHead(LogId log, LogBatch batch)
    {
        _head.Bind(AuditSql.Of(
            log,
            ("size", batch.Next.Size),
            ("recorded", batch.Next.RecordedMicroseconds),
            ("edge", batch.Next.Edge.ToArray()),
            ("epoch", batch.Next.Epoch),
            ("expected", batch.ExpectedSize)));
        _head.Execute();
        return _head.Changes == 1;
    }

    // False when a key was used.
    private bool TryInsertRequests(LogId log, LogBatch batch)
    {
        BindLog(_request, log);
        foreach (var request in batch.Keys)
        {
            _request.Bind(FirstOfRow, request.Key);
            _request.Bind(FirstOfRow + 1, request.Salt.Span);
            _request.Bind(FirstOfRow + 2, request.Digest.Span);
            _request.Bind(FirstOfRow + 3, request.FirstIndex);
            _request.Bind(FirstOfRow + 4, request.Count);
            _request.Bind(FirstOfRow + 5, request.StreamVersion);
            _request.Bind(FirstOfRow + 6, request.RecordedMicroseconds);
            if (!_request.TryExecute())
            {
                return false;
            }
        }

        return true;
    }

    private void InsertEntries(LogId log, LogBatch batch)
    {
        BindLog(_event, log);
        BindLog(_body, log);
        Span<byte> hash = stackalloc byte[FinAppCompliance.AuditTrail.MerkleTree.MerkleHash.Length];
        foreach (var request in batch.Keys)
        {
            for (var i = 0; i < request.Count; i++)
            {
                var entry = batch.Entries[(int)(request.FirstIndex - batch.ExpectedSize) + i];
                entry.LeafHash.CopyTo(hash);
                _event.Bind(FirstOfRow, entry.Index);
                _event.Bind(FirstOfRow + 1, entry.Stream);
                _event.Bind(FirstOfRow + 2, entry.Version);
                _event.Bind(FirstOfRow + 3, entry.Subject);
                _event.Bind(FirstOfRow + 4, entry.RecordedMicroseconds);
                _event.Bind(FirstOfRow + 5, entry.Envelope.Span);
                _event.Bind(FirstOfRow + 6, hash);
                _event.Execute();
                if (entry.Body is { } body)
                {
                    InsertBody(entry, body, request.Key);
                }
            }
        }
    }

    private void InsertBody(StoredEntry entry, SealedBody body, string key)
    {
        _body.Bind(FirstOfRow, entry.Index);
        _body.Bind(FirstOfRow + 1, entry.Subject);
        _body.Bind(FirstOfRow + 2, key);
        _body.Bind(FirstOfRow + 3, body.Salt.Span);
        _body.Bind(FirstOfRow + 4, body.KeyId);
        _body.Bind(FirstOfRow + 5, body.Bytes.Span);
        _body.Execute();
    }

    private SqliteStatement Insert(string table, string columns)
    {
        var places = string.Join(", ", Enumerable.Repeat('?', FirstOfRow - 1 + columns.Split(',').Length));
        return Writer.Prepare($"INSERT INTO {table} (tenant, category, year, {columns}) VALUES ({places})");
    }
}
