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
        var erased = new PostgresErased(_engine, "subject_key");
        Store = new RelationalSubjectKeyStore(_engine, erased.NoteAsync, erased.FindAsync);
        Maintenance = new PostgresMaintenance(_engine, erased, null);
    }

    public RelationalSubjectKeyStore Store { get; }

    public IStoreMaintenance Maintenance { get; }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
