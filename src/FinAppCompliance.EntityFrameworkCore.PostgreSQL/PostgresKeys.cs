using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.EntityFrameworkCore.SubjectKeys;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>The keys of persons in a PostgreSQL database of their own.</summary>
internal sealed class PostgresKeys : IAsyncDisposable
{
    private readonly PostgresEngine _engine;

    public PostgresKeys(string connectionString, SchemaMode mode, TimeProvider clock)
    {
        _engine = new PostgresEngine(connectionString, SchemaSet.LoadAll(typeof(PostgresKeys).Assembly, ["keys"]), mode, clock);
        Store = new RelationalSubjectKeyStore(_engine, _ => ValueTask.CompletedTask);
    }

    public RelationalSubjectKeyStore Store { get; }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
