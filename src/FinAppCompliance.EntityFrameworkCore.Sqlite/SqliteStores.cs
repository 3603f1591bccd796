using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Schema;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The stores over one SQLite file.</summary>
internal sealed class SqliteStores : IAsyncDisposable
{
    private readonly SqliteEngine _engine;

    public SqliteStores(string path, SchemaMode mode, TimeProvider clock)
    {
        _engine = new SqliteEngine(path, SchemaSet.Load(typeof(SqliteStores).Assembly, "audit"), mode, clock);
        AuditLogs = new RelationalAuditLogStore(new SqliteAuditLogEngine(_engine));
    }

    public RelationalAuditLogStore AuditLogs { get; }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
