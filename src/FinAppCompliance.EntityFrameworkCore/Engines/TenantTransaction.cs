using System.Data.Common;

namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>An open transaction on the tables of one tenant.</summary>
internal sealed class TenantTransaction(IStoreEngine engine, DbConnection connection, string tenant, CancellationToken cancellationToken)
{
    // Keeps other writes of the same tenant and name waiting until this one ends.
    public ValueTask LockAsync(string name) => engine.LockAsync(connection, $"{name}/{tenant}", cancellationToken);

    public ValueTask<int> ExecuteAsync(string sql, params (string Name, object? Value)[] values) =>
        connection.ExecuteAsync(sql, cancellationToken, [("tenant", tenant), .. values]);

    public ValueTask<List<T>> ListAsync<T>(string sql, Func<IStoreRow, T> read, params (string Name, object? Value)[] values) =>
        connection.ListAsync(sql, read, cancellationToken, [("tenant", tenant), .. values]);

    // Inserts a row of the tenant; the names of the values are those of the columns.
    public ValueTask<int> InsertAsync(string table, params (string Name, object? Value)[] values)
    {
        var columns = string.Join(", ", values.Select(value => value.Name));
        var parameters = string.Join(", ", values.Select(value => $"@{value.Name}"));
        return ExecuteAsync($"INSERT INTO {table} (tenant, {columns}) VALUES (@tenant, {parameters})", values);
    }
}
