using System.Data.Common;

namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>A database as the stores of one concept use it: only the schema of that concept must fit. Without a name all must.</summary>
internal sealed class ConceptEngine(StoreEngine engine, string? set) : IStoreEngine
{
    public Type ConnectionType => engine.ConnectionType;

    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        await engine.EnsureAsync(set, cancellationToken).ConfigureAwait(false);
        return await engine.OpenReadyAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<List<T>> ListAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken)
    {
        return engine.IsReady(set) ? engine.ListReadyAsync(sql, read, values, cancellationToken) : EnsuredAsync();

        async ValueTask<List<T>> EnsuredAsync()
        {
            await engine.EnsureAsync(set, cancellationToken).ConfigureAwait(false);
            return await engine.ListReadyAsync(sql, read, values, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask<List<T>> LookUpAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken)
    {
        return engine.IsReady(set) ? engine.LookUpReadyAsync(sql, read, values, cancellationToken) : EnsuredAsync();

        async ValueTask<List<T>> EnsuredAsync()
        {
            await engine.EnsureAsync(set, cancellationToken).ConfigureAwait(false);
            return await engine.LookUpReadyAsync(sql, read, values, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) => engine.BeginReadAsync(connection, cancellationToken);

    public ValueTask LockAsync(DbConnection connection, string name, CancellationToken cancellationToken) => engine.LockAsync(connection, name, cancellationToken);

    public async ValueTask<bool> WriteAsync(Func<DbConnection, ValueTask<bool>> work, CancellationToken cancellationToken)
    {
        await engine.EnsureAsync(set, cancellationToken).ConfigureAwait(false);
        return await engine.WriteReadyAsync(work, cancellationToken).ConfigureAwait(false);
    }

    // The database belongs to whoever made it.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
