using System.Data.Common;
using FinAppCompliance.EntityFrameworkCore.Schema;

namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>The base of the engines: what a database does once the schemas that are needed are known to fit.</summary>
internal abstract class StoreEngine : IStoreEngine
{
    private readonly SchemaState _state;
    private readonly ConceptEngine _all;

    protected StoreEngine(IReadOnlyList<SchemaSet> sets)
    {
        _state = new(sets, ApplyAsync);
        _all = new(this, null);
    }

    public abstract Type ConnectionType { get; }

    // The view of one concept.
    public IStoreEngine Of(string set) => new ConceptEngine(this, set);

    public bool IsReady(string? set) => _state.IsReady(set);

    public ValueTask EnsureAsync(string? set, CancellationToken cancellationToken) => _state.EnsureAsync(set, cancellationToken);

    public ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken) => _all.OpenAsync(cancellationToken);

    public ValueTask<List<T>> ListAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken) =>
        _all.ListAsync(sql, read, values, cancellationToken);

    public ValueTask<List<T>> LookUpAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken) =>
        _all.LookUpAsync(sql, read, values, cancellationToken);

    public ValueTask<bool> WriteAsync(Func<DbConnection, ValueTask<bool>> work, CancellationToken cancellationToken) => _all.WriteAsync(work, cancellationToken);

    public abstract ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);

    public abstract ValueTask LockAsync(DbConnection connection, string name, CancellationToken cancellationToken);

    public virtual ValueTask DisposeAsync()
    {
        _state.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    // Those below need no schema, or are called when it is known to fit.
    public abstract ValueTask<DbConnection> OpenReadyAsync(CancellationToken cancellationToken);

    public abstract ValueTask<List<T>> ListReadyAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken);

    public abstract ValueTask<List<T>> LookUpReadyAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken);

    public abstract ValueTask<bool> WriteReadyAsync(Func<DbConnection, ValueTask<bool>> work, CancellationToken cancellationToken);

    protected abstract ValueTask ApplyAsync(SchemaSet set, CancellationToken cancellationToken);
}
