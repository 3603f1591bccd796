using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>Runs statements with named parameters. Values never become part of the text of a statement.</summary>
internal static class DbConnectionExtensions
{
    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Texts are constants and shipped scripts; values are parameters.")]
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static async ValueTask<int> ExecuteAsync(
        this DbConnection connection, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        var command = connection.Command(sql, values);
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public static async ValueTask<T?> FirstAsync<T>(
        this DbConnection connection, string sql, Func<IStoreRow, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
        where T : class
    {
        var all = await connection.ListAsync(sql, read, cancellationToken, values).ConfigureAwait(false);
        return all.Count == 0 ? null : all[0];
    }

    public static async ValueTask<List<T>> ListAsync<T>(
        this DbConnection connection, string sql, Func<IStoreRow, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        var command = connection.Command(sql, values);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                return await reader.ListAsync(read, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public static async ValueTask<List<T>> ListAsync<T>(this DbDataReader rows, Func<IStoreRow, T> read, CancellationToken cancellationToken)
    {
        var list = new List<T>();
        var row = new DriverRow(rows);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            list.Add(read(row));
        }

        return list;
    }
}
