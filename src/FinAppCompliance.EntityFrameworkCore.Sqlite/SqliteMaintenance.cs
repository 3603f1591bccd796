namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>Looks after a SQLite file.</summary>
internal sealed class SqliteMaintenance(SqliteEngine engine) : IStoreMaintenance
{
    public async ValueTask<StoreMaintenanceReport> RunAsync(CancellationToken cancellationToken = default)
    {
        await engine.EnsureAsync(null, cancellationToken).ConfigureAwait(false);
        await engine.EmptyLogAsync(cancellationToken).ConfigureAwait(false);
        return new() { ErasedBytes = engine.Wal.Places(), WriteAheadBytes = engine.Wal.Bytes, Warnings = engine.Wal.Warnings() };
    }
}
