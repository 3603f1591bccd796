using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.Stores.Conformance.Servers;

internal sealed class SqliteProbe(string path) : DatabaseProbe
{
    public override async Task<DbConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    public override string Bytes(string text) => $"x'{Hex(text)}'";
}
