using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.EntityFrameworkCore.SubjectKeys;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The keys of persons in a SQLite file of their own.</summary>
internal sealed class SqliteKeys : IAsyncDisposable
{
    private readonly SqliteEngine _engine;

    public SqliteKeys(string path, SchemaMode mode, TimeProvider clock)
    {
        _engine = new SqliteEngine(path, SchemaSet.LoadAll(typeof(SqliteKeys).Assembly, ["keys"]), mode, clock);
        Store = new RelationalSubjectKeyStore(_engine, _engine.CheckpointAsync);
    }

    public RelationalSubjectKeyStore Store { get; }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
