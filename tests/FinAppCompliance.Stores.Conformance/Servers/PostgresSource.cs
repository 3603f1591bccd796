using FinAppCompliance.EntityFrameworkCore.PostgreSQL;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>A database of the PostgreSQL server; keys lie in the same one here.</summary>
internal sealed class PostgresSource(string connectionString) : IStoreSource
{
    public string ConnectionString => connectionString;

    public StoreHandle Open() => StoreHandle.Of(stores => stores.UsePostgreSQL(connectionString).UsePostgreSQLSubjectKeys(connectionString));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
