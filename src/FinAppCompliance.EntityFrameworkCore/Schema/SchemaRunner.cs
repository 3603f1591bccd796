using System.Data.Common;
using System.Globalization;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.Schema;

/// <summary>Reads which steps of a schema a database has, refuses what does not fit, and notes a step that was applied.</summary>
internal static class SchemaRunner
{
    public const string CreateTable =
        "CREATE TABLE IF NOT EXISTS store_schema (set_name text NOT NULL, version integer NOT NULL, script text NOT NULL, "
        + "checksum text NOT NULL, applied_us bigint NOT NULL, readable_from integer, PRIMARY KEY (set_name, version))";

    public const string AddColumn = "ALTER TABLE store_schema ADD COLUMN readable_from integer";

    private const string Insert =
        "INSERT INTO store_schema (set_name, version, script, checksum, applied_us, readable_from) VALUES (@set, @version, @script, @checksum, @applied, @readable)";

    /// <summary>Returns the steps that a database lacks, in order.</summary>
    /// <param name="connection">A connection.</param>
    /// <param name="set">The steps that this program knows.</param>
    /// <param name="isAbsent">Says whether an error of the database means that there is no schema at all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreSchemaException">The schema was changed, is of an earlier form, or is newer than this program can read.</exception>
    public static async ValueTask<IReadOnlyList<SchemaScript>> MissingAsync(
        DbConnection connection, SchemaSet set, Func<DbException, bool> isAbsent, CancellationToken cancellationToken)
    {
        var applied = await AppliedAsync(connection, set, isAbsent, cancellationToken).ConfigureAwait(false);
        Check(set, applied);
        return [.. set.Scripts.Where(script => !applied.ContainsKey(script.Version))];
    }

    public static StoreSchemaException Lacks(SchemaScript script, Exception? cause = null)
    {
        var message = $"the database lacks step '{script.Name}' of its schema; run this version once with a role that may change tables";
        return cause is null ? new StoreSchemaException(message) : new StoreSchemaException($"{message} ({cause.Message})", cause);
    }

    public static async ValueTask NoteAsync(DbConnection connection, SchemaSet set, SchemaScript script, TimeProvider clock, CancellationToken cancellationToken) =>
        await connection.ExecuteAsync(
            Insert,
            cancellationToken,
            ("set", set.Name),
            ("version", script.Version),
            ("script", script.Name),
            ("checksum", script.Checksum),
            ("applied", clock.GetUtcNow().ToUnixTimeMilliseconds() * 1000),
            ("readable", script.ReadableFrom)).ConfigureAwait(false);

    private static void Check(SchemaSet set, Dictionary<int, AppliedStep> applied)
    {
        foreach (var step in applied.Values.Where(step => step.Version > set.Version && step.ReadableFrom > set.Version))
        {
            throw new StoreSchemaException(string.Create(
                CultureInfo.InvariantCulture,
                $"the database has version {step.Version} of the schema '{set.Name}', which programs from version {step.ReadableFrom} on can read; this program knows {set.Version}; use a newer version of the package"));
        }

        if (applied.Keys.DefaultIfEmpty(set.FirstVersion).Min() is var oldest && oldest < set.FirstVersion)
        {
            throw new StoreSchemaException(string.Create(
                CultureInfo.InvariantCulture,
                $"the database was made by version {oldest} of the schema '{set.Name}', whose rows this program would misread; {StoreSets.WayToImport(set.Name)}"));
        }

        foreach (var script in set.Scripts)
        {
            if (applied.TryGetValue(script.Version, out var step) && !string.Equals(step.Checksum, script.Checksum, StringComparison.Ordinal))
            {
                throw new StoreSchemaException(
                    $"step '{script.Name}' of the schema was applied with other text; restore the database or find out who changed it");
            }
        }
    }

    private static async ValueTask<Dictionary<int, AppliedStep>> AppliedAsync(
        DbConnection connection, SchemaSet set, Func<DbException, bool> isAbsent, CancellationToken cancellationToken)
    {
        var applied = new Dictionary<int, AppliedStep>();

        // All columns, because earlier versions had one less.
        var command = connection.Command("SELECT * FROM store_schema WHERE set_name = @set", ("set", set.Name));
        await using (command.ConfigureAwait(false))
        {
            try
            {
                var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    var (number, checksum) = (reader.GetOrdinal("version"), reader.GetOrdinal("checksum"));
                    var readable = Enumerable.Range(0, reader.FieldCount).FirstOrDefault(at => reader.GetName(at) == "readable_from", -1);
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        var version = reader.GetInt32(number);
                        applied.Add(version, new(version, reader.GetString(checksum), readable < 0 || reader.IsDBNull(readable) ? version : reader.GetInt32(readable)));
                    }
                }
            }
            catch (DbException error) when (isAbsent(error))
            {
                // A database without the table has no step of any set.
                return applied;
            }
        }

        return applied;
    }
}
