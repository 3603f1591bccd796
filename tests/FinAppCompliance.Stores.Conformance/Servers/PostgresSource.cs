using FinAppCompliance.EntityFrameworkCore.PostgreSQL;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>A database of the PostgreSQL server, and who logs in; keys lie in the same one here.</summary>
public sealed class PostgresSource(string connectionString, string? owner = null) : IStoreSource
{
    // The connection of the owner of the tables, where the program has another.
    public string Owner => owner ?? connectionString;

    public string ConnectionString => connectionString;

    public StoreHandle Open() => StoreHandle.Of(stores => stores.UsePostgreSQL(connectionString).UsePostgreSQLSubjectKeys(connectionString));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
