using System.Globalization;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>Finds tables that still hold the bytes of deleted or overwritten rows, and vacuums them where the role may.</summary>
internal static class PostgresVacuum
{
    public const string Unknown = "rows were deleted a moment ago: their bytes stay in the tables until VACUUM, and in archived write-ahead logs and backups until these expire";

    private const string Dead =
        "SELECT relname::text, n_dead_tup FROM pg_stat_user_tables WHERE schemaname = current_schema() AND relname LIKE @tables AND n_dead_tup > 0 "
        + "AND (relname LIKE 'audit\\_body%' OR relname LIKE 'audit\\_request%' OR relname LIKE 'audit\\_outbox%' OR relname = 'subject_key') ORDER BY 1";

    private const string Owned =
        "SELECT quote_ident(c.relname)::text FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relname = @table AND pg_has_role(c.relowner, 'USAGE')";

    public static async ValueTask<IReadOnlyList<string>> FindAsync(PostgresEngine engine, string tables, CancellationToken cancellationToken)
    {
        var dead = await DeadAsync(engine, tables, cancellationToken).ConfigureAwait(false);
        return [.. dead.Select(static one => string.Create(
            CultureInfo.InvariantCulture,
            $"table '{one.Table}': {one.Rows} dead rows, whose bytes stay until VACUUM, and in archived write-ahead logs and backups until these expire"))];
    }

    // VACUUM runs in no transaction and for the owner only; others are told what to run.
    public static async ValueTask RunAsync(PostgresEngine engine, string tables, CancellationToken cancellationToken)
    {
        foreach (var (table, _) in await DeadAsync(engine, tables, cancellationToken).ConfigureAwait(false))
        {
            var owned = await engine.ListReadyAsync(Owned, static row => row.GetString(0), [("table", table)], cancellationToken).ConfigureAwait(false);
            foreach (var name in owned)
            {
                await engine.RunAsync(connection => connection.ExecuteAsync($"VACUUM {name}", cancellationToken), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static ValueTask<List<(string Table, long Rows)>> DeadAsync(PostgresEngine engine, string tables, CancellationToken cancellationToken) =>
        engine.ListReadyAsync(Dead, static row => (row.GetString(0), row.GetInt64(1)), [("tables", tables)], cancellationToken);
}
