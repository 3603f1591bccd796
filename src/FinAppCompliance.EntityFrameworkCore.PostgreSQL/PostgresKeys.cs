using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.EntityFrameworkCore.SubjectKeys;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>The keys of persons in a PostgreSQL database of their own.</summary>
internal sealed class PostgresKeys : IAsyncDisposable
{
    private readonly PostgresEngine _engine;
    private volatile bool _hasErased;

    public PostgresKeys(string connectionString, SchemaMode mode, TimeProvider clock)
    {
        _engine = new PostgresEngine(connectionString, SchemaSet.LoadAll(typeof(PostgresKeys).Assembly, ["keys"]), mode, clock);
        Store = new RelationalSubjectKeyStore(_engine, NoteAsync, FindErasedAsync);
        Maintenance = new PostgresMaintenance(_engine, null);
    }

    public RelationalSubjectKeyStore Store { get; }

    public IStoreMaintenance Maintenance { get; }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private ValueTask NoteAsync(CancellationToken cancellationToken)
    {
        _hasErased = true;
        return ValueTask.CompletedTask;
    }

    private async ValueTask<IReadOnlyList<string>> FindErasedAsync(CancellationToken cancellationToken)
    {
        var found = await PostgresVacuum.FindAsync(_engine, "subject\\_key", cancellationToken).ConfigureAwait(false);
        var hadErased = _hasErased;
        _hasErased = false;
        return found.Count > 0 || !hadErased ? found : [PostgresVacuum.Unknown];
    }
}
