using System.Data;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Engines;
using Npgsql;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>Moves the head of a log, inserts all rows of a batch and commits: one statement, unless there are so many rows that they are copied.</summary>
internal static class PostgresBatch
{
    private const string OfLog = "SELECT @tenant, @category, @year";

    private const string IntoEvents = $"INSERT INTO audit_event (tenant, category, year, {AuditSql.EventColumns})";

    private const string Events = "@indexes, @streams, @versions, @subjects, @times, @envelopes, @leaves";

    private const string IntoBodies = $"INSERT INTO audit_body (tenant, category, year, {AuditSql.BodyColumns})";

    private const string Bodies = "@body_indexes, @body_subjects, @body_keys, @body_salts, @body_ids, @contents";

    private const string IntoRequests = $"INSERT INTO audit_request (tenant, category, year, {AuditRequestRow.Columns})";

    private const string Requests = "@keys, @salts, @digests, @firsts, @counts, @key_versions, @key_times";

    private const string IntoStreams = "INSERT INTO audit_stream (tenant, category, year, stream, version)";

    private const string Streams = "@moved_streams, @moved_versions";

    private const string Moved = "ON CONFLICT (tenant, category, year, stream) DO UPDATE SET version = excluded.version";

    private const string MoveStreams = $"{IntoStreams} {OfLog}, * FROM unnest({Streams}) {Moved}";

    // Fails with a division by zero when the head stands elsewhere, and the whole statement with it. Whatever the server does by
    // default, the commit waits for the flush.
    private const string Fence = "SELECT 1 / count(*), set_config('synchronous_commit', 'on', true) FROM moved";

    private const string MoveHead = $"WITH moved AS ({AuditSql.MoveHead} RETURNING 1) {Fence}";

    // A transaction of its own: committed when it ends. The values are columns of rows.
    private const string AppendRows =
        $"WITH moved AS ({AuditSql.MoveHead} RETURNING 1), requests AS ({IntoRequests} {OfLog}, * FROM unnest({Requests})), "
        + $"events AS ({IntoEvents} {OfLog}, * FROM unnest({Events})), bodies AS ({IntoBodies} {OfLog}, * FROM unnest({Bodies})), streams AS ({MoveStreams}) {Fence}";

    // The same for one row in each table, which takes the server fewer steps.
    private const string AppendOne =
        $"WITH moved AS ({AuditSql.MoveHead} RETURNING 1), requests AS ({IntoRequests} {OfLog}, {Requests}), events AS ({IntoEvents} {OfLog}, {Events}), "
        + $"bodies AS ({IntoBodies} {OfLog}, {Bodies}), streams AS ({IntoStreams} {OfLog}, {Streams} {Moved}) {Fence}";

    private const string RequestKey = "audit_request_pkey";

    public static async ValueTask<CommitOutcome> CommitAsync(NpgsqlConnection connection, LogId log, LogBatch batch, bool copies, CancellationToken cancellationToken)
    {
        try
        {
            if (batch.Entries.Count < PostgresCopy.Least || !copies)
            {
                await AppendAsync(connection, log, batch, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await CopyAsync(connection, log, batch, cancellationToken).ConfigureAwait(false);
            }

            return CommitOutcome.Committed;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.DivisionByZero)
        {
            return CommitOutcome.Fenced;
        }
        catch (PostgresException error) when (error is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: RequestKey })
        {
            return CommitOutcome.KeyUsed;
        }
    }

    private static async ValueTask AppendAsync(NpgsqlConnection connection, LogId log, LogBatch batch, CancellationToken cancellationToken)
    {
        var statements = new NpgsqlBatch(connection);
        await using (statements.ConfigureAwait(false))
        {
            statements.BatchCommands.Add(AppendOf(log, batch));
            await statements.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask CopyAsync(NpgsqlConnection connection, LogId log, LogBatch batch, CancellationToken cancellationToken)
    {
        var statements = new NpgsqlBatch(connection);
        await using (statements.ConfigureAwait(false))
        {
            try
            {
                statements.BatchCommands.Add(new("BEGIN"));
                statements.BatchCommands.Add(PositionalSql.Command(MoveHead, AuditSql.Of(log, HeadOf(batch))));
                statements.BatchCommands.Add(PositionalSql.Command(MoveStreams, AuditSql.Of(log, StreamsOf(batch))));
                await statements.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                await PostgresCopy.WriteAsync(connection, log, batch, cancellationToken).ConfigureAwait(false);
                await connection.ExecuteAsync("COMMIT", cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException) when (connection.State == ConnectionState.Open)
            {
                await connection.ExecuteAsync("ROLLBACK", cancellationToken).ConfigureAwait(false);
                throw;
            }
        }
    }

    // The server plans such statements anew for most values, which costs more than the look-up itself. Here, and not for every
    // statement, because a plan for all values locks every partition; the tables looked up have none, or few and fixed ones.
    public static void AddLookUps(NpgsqlBatchCommandCollection commands, params ReadOnlySpan<NpgsqlBatchCommand> lookUps)
    {
        commands.Add(new("BEGIN READ ONLY"));
        commands.Add(new("SET LOCAL plan_cache_mode = force_generic_plan"));
        foreach (var lookUp in lookUps)
        {
            commands.Add(lookUp);
        }

        commands.Add(new("COMMIT"));
    }

    private static NpgsqlBatchCommand AppendOf(LogId log, LogBatch batch)
    {
        (string Name, object? Value)[] columns = [.. StreamsOf(batch), .. RequestsOf(batch), .. EventsOf(batch), .. BodiesOf(batch)];
        return batch is { Entries: [{ Body: not null }], Keys: [_] }
            ? PositionalSql.Command(AppendOne, AuditSql.Of(log, [.. HeadOf(batch), .. columns.Select(static column => (column.Name, ((Array)column.Value!).GetValue(0)))]))
            : PositionalSql.Command(AppendRows, AuditSql.Of(log, [.. HeadOf(batch), .. columns]));
    }

    private static (string Name, object? Value)[] HeadOf(LogBatch batch) =>
    [
        ("size", batch.Next.Size),
        ("recorded", batch.Next.RecordedMicroseconds),
        ("edge", batch.Next.Edge.ToArray()),
        ("epoch", batch.Next.Epoch),
        ("expected", batch.ExpectedSize),
    ];

    private static (string Name, object? Value)[] StreamsOf(LogBatch batch) =>
        [("moved_streams", batch.Streams.Keys.ToArray()), ("moved_versions", batch.Streams.Values.ToArray())];

    private static (string Name, object? Value)[] RequestsOf(LogBatch batch) =>
    [
        ("keys", Column(batch.Keys, static key => key.Key)),
        ("salts", Column(batch.Keys, static key => key.Salt.ToArray())),
        ("digests", Column(batch.Keys, static key => key.Digest.ToArray())),
        ("firsts", Column(batch.Keys, static key => key.FirstIndex)),
        ("counts", Column(batch.Keys, static key => key.Count)),
        ("key_versions", Column(batch.Keys, static key => key.StreamVersion)),
        ("key_times", Column(batch.Keys, static key => key.RecordedMicroseconds)),
    ];

    private static (string Name, object? Value)[] EventsOf(LogBatch batch) =>
    [
        ("indexes", Column(batch.Entries, static entry => entry.Index)),
        ("streams", Column(batch.Entries, static entry => entry.Stream)),
        ("versions", Column(batch.Entries, static entry => entry.Version)),
        ("subjects", Column(batch.Entries, static entry => entry.Subject)),
        ("times", Column(batch.Entries, static entry => entry.RecordedMicroseconds)),
        ("envelopes", Column(batch.Entries, static entry => entry.Envelope.ToArray())),
        ("leaves", Column(batch.Entries, static entry => entry.LeafHash.ToArray())),
    ];

    private static (string Name, object? Value)[] BodiesOf(LogBatch batch)
    {
        var rows = RowsOfBodies(batch).ToList();
        return
        [
            ("body_indexes", Column(rows, static row => row.Entry.Index)),
            ("body_subjects", Column(rows, static row => row.Entry.Subject)),
            ("body_keys", Column(rows, static row => row.Key)),
            ("body_salts", Column(rows, static row => row.Body.Salt.ToArray())),
            ("body_ids", Column(rows, static row => row.Body.KeyId)),
            ("contents", Column(rows, static row => row.Body.Bytes.ToArray())),
        ];
    }

    // The bodies of a batch, each with its entry and the key of the request that brought it.
    public static IEnumerable<(StoredEntry Entry, string Key, SealedBody Body)> RowsOfBodies(LogBatch batch) => batch.Entries
        .Zip(batch.Keys.SelectMany(static key => Enumerable.Repeat(key.Key, key.Count)), static (entry, key) => (Entry: entry, Key: key, Body: entry.Body!))
        .Where(static row => row.Body is not null);

    private static TValue[] Column<TRow, TValue>(IReadOnlyList<TRow> rows, Func<TRow, TValue> value)
    {
        var column = new TValue[rows.Count];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = value(rows[i]);
        }

        return column;
    }
}
