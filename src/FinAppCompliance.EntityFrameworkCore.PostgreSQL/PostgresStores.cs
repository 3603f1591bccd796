using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Schema;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>The stores over one PostgreSQL database.</summary>
internal sealed class PostgresStores : IAsyncDisposable
{
    private readonly PostgresEngine _engine;

    public PostgresStores(string connectionString, string tenant, StoreConcepts concepts, SchemaMode mode, TimeProvider clock)
    {
        _engine = new PostgresEngine(connectionString, SchemaSet.LoadAll(typeof(PostgresStores).Assembly, StoreSets.NamesOf(concepts)), mode, clock);
        AuditLogs = new RelationalAuditLogStore(new PostgresAuditLogEngine(_engine));
        Tables = new TenantTables(_engine, tenant);
    }

    public RelationalAuditLogStore AuditLogs { get; }

    public TenantTables Tables { get; }

    public IStoreEngine Engine => _engine;

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
