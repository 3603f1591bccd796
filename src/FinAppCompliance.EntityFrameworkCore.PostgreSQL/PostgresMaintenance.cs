namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>Looks after a PostgreSQL database.</summary>
internal sealed class PostgresMaintenance(PostgresEngine engine, PostgresAuditLogEngine? audit) : IStoreMaintenance
{
    public async ValueTask<StoreMaintenanceReport> RunAsync(CancellationToken cancellationToken = default)
    {
        var tables = audit is null ? "subject\\_key" : "audit\\_%";
        if (audit is not null)
        {
            await audit.MaintainAsync(cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await engine.EnsureAsync(null, cancellationToken).ConfigureAwait(false);
        }

        await PostgresVacuum.RunAsync(engine, tables, cancellationToken).ConfigureAwait(false);
        return new() { ErasedBytes = await PostgresVacuum.FindAsync(engine, tables, cancellationToken).ConfigureAwait(false) };
    }
}
