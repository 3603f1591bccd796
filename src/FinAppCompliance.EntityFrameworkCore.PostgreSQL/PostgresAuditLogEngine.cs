using System.Collections.Concurrent;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Engines;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>The hot path of the audit trail on PostgreSQL: one round trip to look up, one for all rows of a batch and the commit.</summary>
internal sealed class PostgresAuditLogEngine(PostgresEngine engine, ILogger logger) : IAuditLogEngine
{
    private const int LastMonth = 12;
    private const int LastYear = 9999;

    // Name by name, each by its whole key. With "= ANY" the server may keep a plan, made while the table was small, that reads the whole log.
    private const string FindRequests =
        $"SELECT found.* FROM unnest(@names) AS wanted(name) CROSS JOIN LATERAL (SELECT {AuditRequestRow.Columns} "
        + $"FROM audit_request WHERE {AuditSql.OfLog} AND request_key = wanted.name LIMIT 1) AS found";

    private const string FindStreams =
        "SELECT found.* FROM unnest(@names) AS wanted(name) CROSS JOIN LATERAL (SELECT stream, version "
        + $"FROM audit_stream WHERE {AuditSql.OfLog} AND stream = wanted.name LIMIT 1) AS found";

    private const int LeastAnalyzed = 5_000;

    private readonly ConcurrentDictionary<(string Category, int Year), bool> _prepared = new();
    private readonly ConcurrentDictionary<(string Category, int Year), Growth> _growth = new();
    private volatile bool _copies = true;

    public IStoreEngine Store { get; } = engine.Of("audit");

    public PostgresErased Erased { get; } = new(engine, null);

    public async ValueTask PrepareAsync(LogId log, CancellationToken cancellationToken)
    {
        await engine.EnsureAsync("audit", cancellationToken).ConfigureAwait(false);
        await PrepareAsync(log.Category, log.Year, cancellationToken).ConfigureAwait(false);
        if (NextYear(log) is { } year)
        {
            await PrepareAsync(log.Category, year, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask<LogLookup> LookupAsync(LogId log, IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams, CancellationToken cancellationToken) => engine.RunAsync(
        async connection =>
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
        },
        cancellationToken);

    public ValueTask<CommitOutcome> CommitAsync(LogId log, LogBatch batch, Func<LogBatch?> more, CancellationToken cancellationToken) => engine.RunAsync(
        async connection =>
        {
            var outcome = await PostgresBatch.CommitAsync(connection, log, batch, _copies, cancellationToken).ConfigureAwait(false);
            if (outcome == CommitOutcome.Committed)
            {
                await CareForAsync(connection, log, batch).ConfigureAwait(false);
            }

            return outcome;
        },
        cancellationToken);

    // The rows are gone for every reader; their space is overwritten when the server vacuums.
    public ValueTask ForgetAsync(CancellationToken cancellationToken) => Erased.NoteAsync(cancellationToken);

    public ValueTask<IReadOnlyList<string>> FindErasedAsync(CancellationToken cancellationToken) => Erased.FindAsync(cancellationToken);

    /// <summary>Keeps next year's partitions ready for the classes of this year.</summary>
    public async ValueTask MaintainAsync(CancellationToken cancellationToken)
    {
        foreach (var log in await Store.ListAsync(AuditSql.ListAll, static row => new LogId(row.GetString(0), row.GetString(1), row.GetInt32(2)), [], cancellationToken).ConfigureAwait(false))
        {
            if (NextYear(log) is { } year)
            {
                await PrepareAsync(log.Category, year, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // From December on, in China; null before, and for the logs of other years.
    private int? NextYear(LogId log)
    {
        var today = ChinaStandardTime.DateOf(engine.Clock.GetUtcNow());
        return today.Month == LastMonth && log.Year == today.Year && log.Year < LastYear ? log.Year + 1 : null;
    }

    private async ValueTask PrepareAsync(string category, int year, CancellationToken cancellationToken)
    {
        if (_prepared.ContainsKey((category, year)))
        {
            return;
        }

        // A server with policies on the rows copies nothing into them.
        _copies = await engine.RunAsync(
            async connection => (await connection.ListAsync(
                "SELECT audit_prepare(@category, @year), CASE WHEN row_security_active('audit_event'::regclass) THEN 1 ELSE 0 END",
                static row => row.GetInt32(1),
                cancellationToken,
                ("category", category),
                ("year", year)).ConfigureAwait(false))[0] == 0,
            cancellationToken).ConfigureAwait(false);
        _prepared.TryAdd((category, year), true);
    }

    // After the commit, which stands whatever happens here: what cannot be done now is done by the maintenance, or at the opening of the log.
    private async ValueTask CareForAsync(NpgsqlConnection connection, LogId log, LogBatch batch)
    {
        try
        {
            if (NextYear(log) is { } year && _prepared.TryAdd((log.Category, year), true))
            {
                await connection.ExecuteAsync("SELECT audit_prepare(@category, @year)", CancellationToken.None, ("category", log.Category), ("year", year)).ConfigureAwait(false);
            }

            // The server plans by what it knew; each doubling by an import is told to it.
            if (batch.Entries.Count >= PostgresCopy.Least && _growth.GetOrAdd((log.Category, log.Year), static _ => new()).IsDue(batch.Entries.Count))
            {
                await connection.ExecuteAsync("SELECT audit_analyze(@category, @year)", CancellationToken.None, ("category", log.Category), ("year", log.Year)).ConfigureAwait(false);
            }
        }
        catch (NpgsqlException error)
        {
            _prepared.TryRemove((log.Category, log.Year + 1), out _);
            StoreLog.CareFailed(logger, log.ToString(), error);
        }
    }

    private static async ValueTask<LogLookup> ReadLookupAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var keys = await reader.ListAsync(AuditRequestRow.Read, cancellationToken).ConfigureAwait(false);
        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        return AuditLookup.Of(keys, await reader.ListAsync(AuditLookup.ReadStream, cancellationToken).ConfigureAwait(false));
    }

    // How many rows came since the server was last told, and how many there were then; written by one writer.
    private sealed class Growth
    {
        private long _known;
        private long _come;

        public bool IsDue(int rows)
        {
            _come += rows;
            if (_come < Math.Max(LeastAnalyzed, _known))
            {
                return false;
            }

            (_known, _come) = (_known + _come, 0);
            return true;
        }
    }
}
