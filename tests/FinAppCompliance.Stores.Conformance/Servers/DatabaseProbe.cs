using System.Data.Common;
using System.Globalization;
using System.Text;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>Somebody with a connection of their own, without any of our settings.</summary>
public abstract class DatabaseProbe
{
    public abstract Task<DbConnection> ConnectAsync();

    public abstract string Bytes(string text);

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at =>
                reader.GetValue(at) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    public async Task<IReadOnlyList<string>> DumpAsync(IEnumerable<string> tables)
    {
        var rows = new List<string>();
        foreach (var table in tables)
        {
            rows.Add(table);
            rows.AddRange(await RowsAsync($"SELECT * FROM {table} ORDER BY 1, 2, 3, 4"));
        }

        return rows;
    }

    /// <summary>Runs each statement; whether it is refused or not, no row of the tables may change.</summary>
    public async Task AssertNothingChangesAsync(IReadOnlyCollection<string> tables, IEnumerable<string> statements)
    {
        var before = await DumpAsync(tables);
        Assert.All(tables, table => Assert.NotEqual(table, before[^1]));
        foreach (var statement in statements)
        {
            try
            {
                await ExecuteAsync(statement);
            }
            catch (DbException)
            {
                // Refused, as it should be; what counts is that nothing changed.
            }

            Assert.Equal(before, await DumpAsync(tables));
        }
    }

    protected static string Hex(string text) => Convert.ToHexString(Encoding.UTF8.GetBytes(text));
}
