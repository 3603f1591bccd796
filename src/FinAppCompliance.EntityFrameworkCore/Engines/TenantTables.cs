
namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>The tables of one tenant of a database: each statement is given the tenant.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class TenantTables(IStoreEngine engine, string tenant)
{
    public ValueTask<List<T>> ListAsync<T>(
        string sql, Func<IStoreRow, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values) =>
        engine.ListAsync(sql, read, With(values), cancellationToken);

    // A look-up by keys.
    public ValueTask<List<T>> LookUpAsync<T>(
        string sql, Func<IStoreRow, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values) =>
        engine.LookUpAsync(sql, read, With(values), cancellationToken);

    public async ValueTask<T?> FirstAsync<T>(
        string sql, Func<IStoreRow, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
        where T : class
    {
        var rows = await ListAsync(sql, read, cancellationToken, values).ConfigureAwait(false);
        return rows.Count == 0 ? null : rows[0];
    }

    // Several reads that see one state of the database.
    public async ValueTask ReadAsync(Func<TenantTransaction, ValueTask> work, CancellationToken cancellationToken)
    {
        var connection = await engine.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var transaction = await engine.BeginReadAsync(connection, cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await work(new TenantTransaction(engine, connection, tenant, cancellationToken)).ConfigureAwait(false);
            }
        }
    }

    public ValueTask<bool> WriteAsync(Func<TenantTransaction, ValueTask<bool>> work, CancellationToken cancellationToken) =>
        engine.WriteAsync(connection => work(new TenantTransaction(engine, connection, tenant, cancellationToken)), cancellationToken);

    private (string Name, object? Value)[] With((string Name, object? Value)[] values) => [("tenant", tenant), .. values];
}
