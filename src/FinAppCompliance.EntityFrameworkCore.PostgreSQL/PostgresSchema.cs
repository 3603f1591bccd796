using System.Data.Common;
using System.Globalization;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Schema;
using Npgsql;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>Applies the missing steps of a schema one by one, each whole or not at all, beside nodes that are at work.</summary>
/// <remarks>
/// Nobody waits inside the server for another who applies: a statement that waits there would keep an index from being built concurrently. A step
/// that cannot get its locks soon gives way and tries again, so that it never holds up those who work.
/// </remarks>
internal sealed class PostgresSchema(PostgresConnections connections, SchemaMode mode, TimeProvider clock)
{
    private const string TryLock = "SELECT pg_try_advisory_xact_lock(7240117004)";
    private const string TryLockOfSession = "SELECT pg_try_advisory_lock(7240117004)";
    private const string Unlock = "SELECT pg_advisory_unlock(7240117004)";

    private const string Invalid =
        "SELECT c.relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid AND c.relkind = 'i' AND c.relnamespace = current_schema()::regnamespace";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async ValueTask RunAsync(SchemaSet set, CancellationToken cancellationToken)
    {
        var connection = await connections.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            try
            {
                foreach (var script in await MissingAsync(connection, set, cancellationToken).ConfigureAwait(false))
                {
                    if (mode == SchemaMode.VerifyOnly)
                    {
                        throw SchemaRunner.Lacks(script);
                    }

                    await ApplyAsync(connection, set, script, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (PostgresException error) when (PostgresErrors.Permanent(error) is { } refusal)
            {
                throw refusal;
            }
        }
    }

    private static ValueTask<IReadOnlyList<SchemaScript>> MissingAsync(NpgsqlConnection connection, SchemaSet set, CancellationToken cancellationToken) =>
        SchemaRunner.MissingAsync(connection, set, static error => error is PostgresException absent && PostgresErrors.IsAbsent(absent), cancellationToken);

    private async ValueTask ApplyAsync(NpgsqlConnection connection, SchemaSet set, SchemaScript script, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                if (script.IsOnline
                    ? await TryOnlineAsync(connection, set, script, cancellationToken).ConfigureAwait(false)
                    : await TryInTransactionAsync(connection, set, script, cancellationToken).ConfigureAwait(false))
                {
                    return;
                }
            }
            catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                throw SchemaRunner.Lacks(script, error);
            }
            catch (PostgresException error) when (TimeProvider.System.GetElapsedTime(started) < script.Timeout
                && (error.SqlState == PostgresErrorCodes.LockNotAvailable || PostgresErrors.Passes(error)))
            {
                // Others are at work on the table; they go first.
            }

            if (TimeProvider.System.GetElapsedTime(started) > script.Timeout)
            {
                throw new TimeoutException($"another process applies the schema, or works on its tables, for longer than the {script.Timeout} that step '{script.Name}' may take; start again");
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    // False when another process is applying a step.
    private async ValueTask<bool> TryInTransactionAsync(NpgsqlConnection connection, SchemaSet set, SchemaScript script, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (!await IsTrueAsync(connection, TryLock, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            await connection.ExecuteAsync(
                $"SET LOCAL lock_timeout = '3s'; SET LOCAL statement_timeout = {Milliseconds(script)}; SET LOCAL synchronous_commit = on", cancellationToken).ConfigureAwait(false);
            await PrepareTableAsync(connection, cancellationToken).ConfigureAwait(false);
            if (await LacksAsync(connection, set, script, cancellationToken).ConfigureAwait(false))
            {
                await ExecuteAsync(connection, script, script.Sql, cancellationToken).ConfigureAwait(false);
                await SchemaRunner.NoteAsync(connection, set, script, clock, cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
    }

    // Each statement by itself and outside a transaction. One that died is begun again: what it left half-built is removed first.
    private async ValueTask<bool> TryOnlineAsync(NpgsqlConnection connection, SchemaSet set, SchemaScript script, CancellationToken cancellationToken)
    {
        if (connections.IsPooled)
        {
            throw new StoreSchemaException($"step '{script.Name}' of the schema runs outside a transaction; apply it once over a connection to the server itself, not through a pooler");
        }

        if (!await IsTrueAsync(connection, TryLockOfSession, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        try
        {
            if (await LacksAsync(connection, set, script, cancellationToken).ConfigureAwait(false))
            {
                await PrepareTableAsync(connection, cancellationToken).ConfigureAwait(false);
                foreach (var index in await connection.ListAsync(Invalid, static row => row.GetString(0), cancellationToken).ConfigureAwait(false))
                {
                    if (script.Sql.Contains(index, StringComparison.Ordinal))
                    {
                        await ExecuteAsync(connection, script, $"DROP INDEX CONCURRENTLY IF EXISTS {index}", cancellationToken).ConfigureAwait(false);
                    }
                }

                foreach (var statement in script.Statements)
                {
                    await ExecuteAsync(connection, script, statement, cancellationToken).ConfigureAwait(false);
                }

                await SchemaRunner.NoteAsync(connection, set, script, clock, cancellationToken).ConfigureAwait(false);
            }

            return true;
        }
        finally
        {
            await connection.ExecuteAsync(Unlock, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async ValueTask<bool> LacksAsync(NpgsqlConnection connection, SchemaSet set, SchemaScript script, CancellationToken cancellationToken) =>
        (await MissingAsync(connection, set, cancellationToken).ConfigureAwait(false)).Contains(script);

    private static async ValueTask PrepareTableAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(SchemaRunner.CreateTable, cancellationToken).ConfigureAwait(false);
        await connection.ExecuteAsync(SchemaRunner.AddColumn.Replace("ADD COLUMN", "ADD COLUMN IF NOT EXISTS", StringComparison.Ordinal), cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<bool> IsTrueAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = connection.Command(sql);
        await using (command.ConfigureAwait(false))
        {
            return (bool)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        }
    }

    private static async ValueTask ExecuteAsync(DbConnection connection, SchemaScript script, string sql, CancellationToken cancellationToken)
    {
        var command = connection.Command(sql);
        await using (command.ConfigureAwait(false))
        {
            command.CommandTimeout = (int)Math.Ceiling(script.Timeout.TotalSeconds) + 5;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Milliseconds(SchemaScript script) => ((long)script.Timeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
