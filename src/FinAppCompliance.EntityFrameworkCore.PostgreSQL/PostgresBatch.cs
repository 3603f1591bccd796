using System.Data;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Engines;
using Npgsql;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>Moves the head of a log, inserts all rows of a batch and commits, in one round trip unless there are so many that they are copied.</summary>
internal static class PostgresBatch
{
    private const string InsertEvents =
        "INSERT INTO audit_event (tenant, category, year, log_index, stream, version, subject, recorded_us, envelope, leaf_hash) "
        + "SELECT @tenant, @category, @year, * FROM unnest(@indexes, @streams, @versions, @subjects, @times, @envelopes, @leaves)";

    private const string InsertBodies =
        "INSERT INTO audit_body (tenant, category, year, log_index, subject, request_key, salt, key_id, content) "
        + "SELECT @tenant, @category, @year, * FROM unnest(@indexes, @subjects, @keys, @salts, @ids, @contents)";

    private const string InsertRequests =
        $"INSERT INTO audit_request (tenant, category, year, {AuditRequestRow.Columns}) "
        + "SELECT @tenant, @category, @year, * FROM unnest(@keys, @salts, @digests, @firsts, @counts, @versions, @times)";

    private const string MoveStreams =
        "INSERT INTO audit_stream (tenant, category, year, stream, version) SELECT @tenant, @category, @year, * FROM unnest(@streams, @versions) "
        + "ON CONFLICT (tenant, category, year, stream) DO UPDATE SET version = excluded.version";

    // Fails with a division by zero when the head stands elsewhere; the server then skips whatever follows, the commit included.
    private const string MoveHead = $"WITH moved AS ({AuditSql.MoveHead} RETURNING 1) SELECT 1 / count(*) FROM moved";

    public static async ValueTask<bool> TryCommitAsync(NpgsqlConnection connection, LogId log, LogBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(connection, log, batch, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (PostgresException error)
        {
            if (connection.State == ConnectionState.Open)
            {
                await connection.ExecuteAsync("ROLLBACK", cancellationToken).ConfigureAwait(false);
            }

            if (error.SqlState != PostgresErrorCodes.DivisionByZero)
            {
                throw;
            }

            return false;
        }
    }

    private static async ValueTask ExecuteAsync(NpgsqlConnection connection, LogId log, LogBatch batch, CancellationToken cancellationToken)
    {
        var statements = new NpgsqlBatch(connection);
        await using (statements.ConfigureAwait(false))
        {
            var commands = statements.BatchCommands;
            commands.Add(new("BEGIN"));
            commands.Add(new("SET LOCAL synchronous_commit TO on"));
            commands.Add(PositionalSql.Command(MoveHead, AuditSql.Of(
                log,
                ("size", batch.Next.Size),
                ("recorded", batch.Next.RecordedMicroseconds),
                ("edge", batch.Next.Edge.ToArray()),
                ("epoch", batch.Next.Epoch),
                ("expected", batch.ExpectedSize))));
            commands.Add(PositionalSql.Command(MoveStreams, AuditSql.Of(log, ("streams", batch.Streams.Keys.ToArray()), ("versions", batch.Streams.Values.ToArray()))));
            if (batch.Entries.Count < PostgresCopy.Least)
            {
                AddRows(commands, log, batch);
                commands.Add(new("COMMIT"));
                await statements.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                return;
            }

            await statements.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            await PostgresCopy.WriteAsync(connection, log, batch, cancellationToken).ConfigureAwait(false);
            await connection.ExecuteAsync("COMMIT", cancellationToken).ConfigureAwait(false);
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

    private static void AddRows(NpgsqlBatchCommandCollection commands, LogId log, LogBatch batch)
    {
        var entries = batch.Entries;
        commands.Add(PositionalSql.Command(InsertEvents, AuditSql.Of(
            log,
            ("indexes", entries.Select(entry => entry.Index).ToArray()),
            ("streams", entries.Select(entry => entry.Stream).ToArray()),
            ("versions", entries.Select(entry => entry.Version).ToArray()),
            ("subjects", entries.Select(entry => entry.Subject).ToArray()),
            ("times", entries.Select(entry => entry.RecordedMicroseconds).ToArray()),
            ("envelopes", entries.Select(entry => entry.Envelope.ToArray()).ToArray()),
            ("leaves", entries.Select(entry => entry.LeafHash.ToArray()).ToArray()))));
        AddBodies(commands, log, batch);
        commands.Add(PositionalSql.Command(InsertRequests, AuditSql.Of(
            log,
            ("keys", batch.Keys.Select(key => key.Key).ToArray()),
            ("salts", batch.Keys.Select(key => key.Salt.ToArray()).ToArray()),
            ("digests", batch.Keys.Select(key => key.Digest.ToArray()).ToArray()),
            ("firsts", batch.Keys.Select(key => key.FirstIndex).ToArray()),
            ("counts", batch.Keys.Select(key => key.Count).ToArray()),
            ("versions", batch.Keys.Select(key => key.StreamVersion).ToArray()),
            ("times", batch.Keys.Select(key => key.RecordedMicroseconds).ToArray()))));
    }

    private static void AddBodies(NpgsqlBatchCommandCollection commands, LogId log, LogBatch batch)
    {
        var owners = batch.Keys.SelectMany(key => Enumerable.Repeat(key.Key, key.Count)).ToList();
        var rows = batch.Entries.Zip(owners).Where(row => row.First.Body is not null).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        commands.Add(PositionalSql.Command(InsertBodies, AuditSql.Of(
            log,
            ("indexes", rows.Select(row => row.First.Index).ToArray()),
            ("subjects", rows.Select(row => row.First.Subject).ToArray()),
            ("keys", rows.Select(row => row.Second).ToArray()),
            ("salts", rows.Select(row => row.First.Body!.Salt.ToArray()).ToArray()),
            ("ids", rows.Select(row => row.First.Body!.KeyId).ToArray()),
            ("contents", rows.Select(row => row.First.Body!.Bytes.ToArray()).ToArray()))));
    }
}
