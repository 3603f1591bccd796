namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>Looks after a PostgreSQL database.</summary>
internal sealed class PostgresMaintenance(PostgresEngine engine, PostgresErased erased, PostgresAuditLogEngine? audit) : IStoreMaintenance
{
    public async ValueTask<StoreMaintenanceReport> RunAsync(CancellationToken cancellationToken = default)
    {
        if (audit is not null)
        {
            await audit.MaintainAsync(cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await engine.EnsureAsync(null, cancellationToken).ConfigureAwait(false);
        }

        await erased.VacuumAsync(cancellationToken).ConfigureAwait(false);
        return new() { ErasedBytes = await erased.FindAsync(cancellationToken).ConfigureAwait(false) };
    }
}
