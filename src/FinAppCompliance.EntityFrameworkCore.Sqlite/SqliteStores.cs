using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Schema;
using Microsoft.Extensions.Logging;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The stores over one SQLite file.</summary>
internal sealed class SqliteStores : IAsyncDisposable
{
    private readonly SqliteEngine _engine;
    private readonly ConceptTables _tables;

    public SqliteStores(string path, string tenant, StoreConcepts concepts, SchemaMode mode, TimeProvider clock, ILoggerFactory? loggers = null)
    {
        _engine = new SqliteEngine(path, SchemaSet.LoadAll(typeof(SqliteStores).Assembly, StoreSets.NamesOf(concepts)), mode, clock, loggers?.CreateLogger<SqliteStores>());
        AuditLogs = new RelationalAuditLogStore(new SqliteAuditLogEngine(_engine));
        Maintenance = new SqliteMaintenance(_engine);
        _tables = new(_engine, tenant);
    }

    public RelationalAuditLogStore AuditLogs { get; }

    public IStoreMaintenance Maintenance { get; }

    public IStoreEngine Engine => _engine;

    // The engine as the audit trail sees it.
    public IStoreEngine AuditEngine => _engine.Of("audit");

    public TenantTables TablesOf(StoreConcepts concept) => _tables.Of(concept);

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
