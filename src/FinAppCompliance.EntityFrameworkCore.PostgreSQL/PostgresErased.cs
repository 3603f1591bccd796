using System.Globalization;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>Knows which tables still hold the bytes of deleted or overwritten rows, and vacuums them where the role may.</summary>
/// <remarks>Thread-safe. What the server counts comes up to a minute later than what it did, so for that time a deletion is taken as pending.</remarks>
internal sealed class PostgresErased(PostgresEngine engine, string? table)
{
    private const string Until = "whose bytes stay until VACUUM, and in archived write-ahead logs and backups until these expire";

    private const string Dead =
        "SELECT relname::text, n_dead_tup FROM pg_stat_user_tables WHERE schemaname = current_schema() AND n_dead_tup > 0 AND "
        + "(relname = @table OR (@table = '' AND (relname LIKE 'audit\\_body%' OR relname LIKE 'audit\\_request%' OR relname LIKE 'audit\\_outbox%'))) ORDER BY 1";

    private const string Owned =
        "SELECT quote_ident(c.relname)::text FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relname = @table AND pg_has_role(c.relowner, 'USAGE')";

    private static readonly TimeSpan CountedAfter = TimeSpan.FromMinutes(1);

    private long _notedAt;

    /// <summary>Says that rows were deleted now.</summary>
    public ValueTask NoteAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _notedAt, Math.Max(1, engine.Clock.GetTimestamp()));
        return ValueTask.CompletedTask;
    }

    public async ValueTask<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken)
    {
        var dead = await DeadAsync(cancellationToken).ConfigureAwait(false);
        if (dead.Count == 0 && Volatile.Read(ref _notedAt) is not 0 and var at && engine.Clock.GetElapsedTime(at) < CountedAfter)
        {
            return [$"rows were deleted within the last minute, {Until}; ask again"];
        }

        return [.. dead.Select(static one => string.Create(CultureInfo.InvariantCulture, $"table '{one.Table}': {one.Rows} dead rows, {Until}"))];
    }

    // VACUUM runs in no transaction and for the owner only; others are told what to run.
    public async ValueTask VacuumAsync(CancellationToken cancellationToken)
    {
        foreach (var (dead, _) in await DeadAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var name in await engine.ListReadyAsync(Owned, static row => row.GetString(0), [("table", dead)], cancellationToken).ConfigureAwait(false))
            {
                await engine.RunAsync(connection => connection.ExecuteAsync($"VACUUM {name}", cancellationToken), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private ValueTask<List<(string Table, long Rows)>> DeadAsync(CancellationToken cancellationToken) =>
        engine.ListReadyAsync(Dead, static row => (row.GetString(0), row.GetInt64(1)), [("table", table ?? string.Empty)], cancellationToken);
}
