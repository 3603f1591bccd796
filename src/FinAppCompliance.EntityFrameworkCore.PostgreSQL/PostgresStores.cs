using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Schema;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>The stores over one PostgreSQL database.</summary>
internal sealed class PostgresStores : IAsyncDisposable
{
    private readonly PostgresEngine _engine;

    public PostgresStores(string connectionString, SchemaMode mode, TimeProvider clock)
    {
        _engine = new PostgresEngine(connectionString, SchemaSet.Load(typeof(PostgresStores).Assembly, "audit"), mode, clock);
        AuditLogs = new RelationalAuditLogStore(new PostgresAuditLogEngine(_engine));
    }

    public RelationalAuditLogStore AuditLogs { get; }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
