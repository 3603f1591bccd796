using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.EntityFrameworkCore.Schema;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>A database of the PostgreSQL server; keys lie in the same one here.</summary>
internal sealed class PostgresSource(string connectionString) : IStoreSource
{
    public string ConnectionString => connectionString;

    public StoreHandle Open()
    {
        var stores = new PostgresStores(connectionString, SchemaMode.Apply, TimeProvider.System);
        var keys = new PostgresKeys(connectionString, SchemaMode.Apply, TimeProvider.System);
        return new StoreHandle(stores.AuditLogs, stores.AuditLogs, keys.Store, stores, keys);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
