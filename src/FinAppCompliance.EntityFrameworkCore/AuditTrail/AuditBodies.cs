using System.Data.Common;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>Counts and deletes bodies beside the logs, with what else would tell of them.</summary>
internal sealed class AuditBodies(IAuditLogEngine engine)
{
    public async ValueTask<long> CountAsync(BodySelection selection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var connection = await engine.Store.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var (where, values) = Where(selection);
            return (await connection.ListAsync(AuditSql.CountBodies + where, static row => row.GetInt64(0), cancellationToken, values).ConfigureAwait(false))[0];
        }
    }

    public async ValueTask<int> DeleteAsync(BodySelection selection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var deleted = 0;
        await engine.Store.WriteAsync(
            async connection =>
            {
                deleted = selection is { Subject: null, Year: { } year }
                    ? await DeleteLogAsync(connection, new(selection.Tenant, selection.Category, year), cancellationToken).ConfigureAwait(false)
                    : await DeleteSubjectAsync(connection, selection, cancellationToken).ConfigureAwait(false);
                return deleted > 0;
            },
            cancellationToken).ConfigureAwait(false);
        if (deleted > 0)
        {
            await engine.ForgetAsync(cancellationToken).ConfigureAwait(false);
        }

        return deleted;
    }

    private async ValueTask<int> DeleteLogAsync(DbConnection connection, LogId log, CancellationToken cancellationToken)
    {
        var deleted = await engine.DeleteBodiesAsync(connection, log, cancellationToken).ConfigureAwait(false);
        await connection.ExecuteAsync(AuditSql.ForgetRequests, cancellationToken, AuditSql.Of(log, ("none", Array.Empty<byte>()))).ConfigureAwait(false);
        return deleted;
    }

    private static async ValueTask<int> DeleteSubjectAsync(DbConnection connection, BodySelection selection, CancellationToken cancellationToken)
    {
        var (where, values) = Where(selection);
        var rows = await connection.ListAsync(
            AuditSql.DeleteBodies + where + AuditSql.Returning, static row => (Year: row.GetInt32(0), Key: row.GetString(1)), cancellationToken, values).ConfigureAwait(false);
        foreach (var (year, key) in rows.Distinct())
        {
            var log = new LogId(selection.Tenant, selection.Category, year);
            await connection.ExecuteAsync(
                AuditSql.ForgetRequest, cancellationToken, AuditSql.Of(log, ("key", key), ("none", Array.Empty<byte>()))).ConfigureAwait(false);
        }

        return rows.Count;
    }

    private static (string Sql, (string Name, object? Value)[] Values) Where(BodySelection selection)
    {
        var filter = new SqlFilter().Add("subject = @subject", "subject", selection.Subject).Add("year = @year", "year", selection.Year);
        return filter.Sql.Length > 0
            ? (filter.Sql, [("tenant", selection.Tenant), ("category", selection.Category), .. filter.Values])
            : throw new ArgumentException("name a subject or a year; the bodies of a whole class are never deleted at once", nameof(selection));
    }
}
