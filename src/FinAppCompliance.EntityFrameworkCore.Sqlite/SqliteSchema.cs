using System.Data.Common;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Schema;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>Applies the missing steps of a schema one by one, each in a transaction of its own.</summary>
internal sealed class SqliteSchema(SqliteWriter writer, SchemaMode mode, TimeProvider clock)
{
    private const string Columns = "SELECT 1 FROM pragma_table_info('store_schema') WHERE name = 'readable_from'";

    public static bool IsAbsent(DbException error) => error is SqliteException absent && SqliteErrors.IsAbsent(absent);

    public async ValueTask RunAsync(SchemaSet set, Func<ValueTask> begin, CancellationToken cancellationToken)
    {
        foreach (var script in await MissingAsync(set, cancellationToken).ConfigureAwait(false))
        {
            if (mode == SchemaMode.VerifyOnly)
            {
                throw SchemaRunner.Lacks(script);
            }

            await begin().ConfigureAwait(false);
            try
            {
                await ApplyAsync(set, script, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                writer.RollBack();
                throw;
            }

            writer.Commit();
        }
    }

    private ValueTask<IReadOnlyList<SchemaScript>> MissingAsync(SchemaSet set, CancellationToken cancellationToken) =>
        SchemaRunner.MissingAsync(writer.Connection, set, IsAbsent, cancellationToken);

    private async ValueTask ApplyAsync(SchemaSet set, SchemaScript script, CancellationToken cancellationToken)
    {
        var connection = writer.Connection;
        await connection.ExecuteAsync(SchemaRunner.CreateTable, cancellationToken).ConfigureAwait(false);
        if ((await connection.ListAsync(Columns, static row => row.GetInt32(0), cancellationToken).ConfigureAwait(false)).Count == 0)
        {
            await connection.ExecuteAsync(SchemaRunner.AddColumn, cancellationToken).ConfigureAwait(false);
        }

        // Another process may have applied it while this one waited.
        if ((await MissingAsync(set, cancellationToken).ConfigureAwait(false)).Contains(script))
        {
            await connection.ExecuteAsync(script.Sql, cancellationToken).ConfigureAwait(false);
            await SchemaRunner.NoteAsync(connection, set, script, clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
