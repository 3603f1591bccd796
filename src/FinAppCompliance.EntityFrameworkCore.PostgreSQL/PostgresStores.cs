using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>The stores over one PostgreSQL database.</summary>
internal sealed class PostgresStores : IAsyncDisposable
{
    private readonly PostgresEngine _engine;
    private readonly ConceptTables _tables;

    public PostgresStores(string connectionString, string tenant, StoreConcepts concepts, SchemaMode mode, TimeProvider clock, ILoggerFactory? loggers = null)
    {
        _engine = new PostgresEngine(connectionString, SchemaSet.LoadAll(typeof(PostgresStores).Assembly, StoreSets.NamesOf(concepts)), mode, clock);
        var audit = new PostgresAuditLogEngine(_engine, loggers?.CreateLogger<PostgresStores>() ?? NullLogger<PostgresStores>.Instance);
        AuditLogs = new RelationalAuditLogStore(audit);
        Maintenance = new PostgresMaintenance(_engine, audit.Erased, concepts.HasFlag(StoreConcepts.AuditTrail) ? audit : null);
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
