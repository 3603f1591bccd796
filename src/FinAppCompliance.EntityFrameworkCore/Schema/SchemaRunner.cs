using System.Data.Common;
using System.Globalization;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.Schema;

/// <summary>Applies missing steps of a schema, and refuses one that was changed or is newer than this program.</summary>
/// <remarks>Runs inside one transaction that the caller holds under a lock, so a process that dies here leaves nothing behind.</remarks>
internal static class SchemaRunner
{
    private const string CreateTable =
        "CREATE TABLE IF NOT EXISTS store_schema (set_name text NOT NULL, version integer NOT NULL, script text NOT NULL, "
        + "checksum text NOT NULL, applied_us bigint NOT NULL, PRIMARY KEY (set_name, version))";

    public static async ValueTask RunAsync(
        DbConnection connection, SchemaSet set, SchemaMode mode, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (mode == SchemaMode.Apply)
        {
            await connection.ExecuteAsync(CreateTable, cancellationToken).ConfigureAwait(false);
        }

        var applied = await AppliedAsync(connection, set, cancellationToken).ConfigureAwait(false);
        Check(set, applied);
        foreach (var script in set.Scripts.Where(script => !applied.ContainsKey(script.Version)))
        {
            if (mode == SchemaMode.VerifyOnly)
            {
                throw new StoreSchemaException(
                    $"the database lacks step '{script.Name}' of its schema; run this version once with a role that may change tables");
            }

            await connection.ExecuteAsync(script.Sql, cancellationToken).ConfigureAwait(false);
            await connection.ExecuteAsync(
                "INSERT INTO store_schema (set_name, version, script, checksum, applied_us) VALUES (@set, @version, @script, @checksum, @applied)",
                cancellationToken,
                ("set", set.Name),
                ("version", script.Version),
                ("script", script.Name),
                ("checksum", script.Checksum),
                ("applied", clock.GetUtcNow().ToUnixTimeMilliseconds() * 1000)).ConfigureAwait(false);
        }
    }

    private static void Check(SchemaSet set, Dictionary<int, string> applied)
    {
        if (applied.Keys.DefaultIfEmpty().Max() is var newest && newest > set.Version)
        {
            throw new StoreSchemaException(string.Create(
                CultureInfo.InvariantCulture,
                $"the database has version {newest} of the schema '{set.Name}', this program knows {set.Version}; use a newer version of the package"));
        }

        if (applied.Keys.DefaultIfEmpty(set.FirstVersion).Min() is var oldest && oldest < set.FirstVersion)
        {
            throw new StoreSchemaException(string.Create(
                CultureInfo.InvariantCulture,
                $"the database was made by version {oldest} of the schema '{set.Name}', whose rows this program would misread; {StoreSets.WayToImport(set.Name)}"));
        }

        foreach (var script in set.Scripts)
        {
            if (applied.TryGetValue(script.Version, out var checksum) && !string.Equals(checksum, script.Checksum, StringComparison.Ordinal))
            {
                throw new StoreSchemaException(
                    $"step '{script.Name}' of the schema was applied with other text; restore the database or find out who changed it");
            }
        }
    }

    private static async ValueTask<Dictionary<int, string>> AppliedAsync(DbConnection connection, SchemaSet set, CancellationToken cancellationToken)
    {
        var applied = new Dictionary<int, string>();
        var command = connection.Command("SELECT version, checksum FROM store_schema WHERE set_name = @set", ("set", set.Name));
        await using (command.ConfigureAwait(false))
        {
            try
            {
                var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        applied.Add(reader.GetInt32(0), reader.GetString(1));
                    }
                }
            }
            catch (DbException error)
            {
                throw new StoreSchemaException("the database has no schema yet; run this version once with a role that may create tables", error);
            }
        }

        return applied;
    }
}
