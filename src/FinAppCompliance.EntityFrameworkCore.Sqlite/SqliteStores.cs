using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Schema;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The stores over one SQLite file.</summary>
internal sealed class SqliteStores : IAsyncDisposable
{
    private readonly SqliteEngine _engine;

    public SqliteStores(string path, string tenant, StoreConcepts concepts, SchemaMode mode, TimeProvider clock)
    {
        _engine = new SqliteEngine(path, SchemaSet.LoadAll(typeof(SqliteStores).Assembly, StoreSets.NamesOf(concepts)), mode, clock);
        AuditLogs = new RelationalAuditLogStore(new SqliteAuditLogEngine(_engine));
        Tables = new TenantTables(_engine, tenant);
    }

    public RelationalAuditLogStore AuditLogs { get; }

    public TenantTables Tables { get; }

    public IStoreEngine Engine => _engine;

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
