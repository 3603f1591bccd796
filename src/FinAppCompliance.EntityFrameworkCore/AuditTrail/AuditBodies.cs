using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>Counts bodies beside the logs, and has the database delete them with what else would tell of them.</summary>
internal sealed class AuditBodies(IAuditLogEngine engine)
{
    public async ValueTask<long> CountAsync(BodySelection selection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var (where, values) = Where(selection);
        return (await engine.Store.ListAsync(AuditSql.CountBodies + where, static row => row.GetInt64(0), values, cancellationToken).ConfigureAwait(false))[0];
    }

    // Inserting the order is the deletion: the database carries it out, and refuses every other.
    public async ValueTask<int> DeleteAsync(DeletionOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var deleted = 0;
        await engine.Store.WriteAsync(
            async connection =>
            {
                var values = AuditSql.Of(
                    order.Log, ("subject", order.Subject), ("below", order.Below),
                    ("order_category", order.OrderLog.Category), ("order_year", order.OrderLog.Year), ("order_index", order.OrderIndex));
                await connection.ExecuteAsync(AuditSql.AddDeletion, cancellationToken, values).ConfigureAwait(false);
                deleted = (await connection.ListAsync(AuditSql.FindDeletion, static row => row.GetInt32(0), cancellationToken, values)
                    .ConfigureAwait(false))[0];
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        if (deleted > 0)
        {
            await engine.ForgetAsync(cancellationToken).ConfigureAwait(false);
        }

        return deleted;
    }

    private static (string Sql, (string Name, object? Value)[] Values) Where(BodySelection selection)
    {
        var filter = new SqlFilter().Add("subject = @subject", "subject", selection.Subject).Add("year = @year", "year", selection.Year);
        return filter.Sql.Length > 0
            ? (filter.Sql, [("tenant", selection.Tenant), ("category", selection.Category), .. filter.Values])
            : throw new ArgumentException("name a subject or a year; the bodies of a whole class are never counted at once", nameof(selection));
    }
}
