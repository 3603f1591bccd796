using System.Data.Common;
using Npgsql;

namespace FinAppCompliance.Stores.Conformance.Servers;

internal sealed class PostgresProbe(string connectionString) : DatabaseProbe
{
    public override async Task<DbConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    public override string Bytes(string text) => $"'\\x{Hex(text)}'::bytea";
}
