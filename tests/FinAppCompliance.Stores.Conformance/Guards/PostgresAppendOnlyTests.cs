using FinAppCompliance.Stores.Conformance.PostgreSQL;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Guards;

[Collection(PostgresTests.Name)]
public sealed class PostgresAppendOnlyTests(PostgresServer server) : AppendOnlyCases
{
    private string _database = string.Empty;

    protected override DatabaseProbe Probe => new PostgresProbe(_database);

    protected override async Task<IStoreSource> CreateSourceAsync()
    {
        var source = await server.CreateSourceAsync();
        _database = source.Owner;
        return source;
    }

    protected override IEnumerable<string> MoreStatements(string table) =>
    [
        $"TRUNCATE {table}",
        $"MERGE INTO {table} t USING (SELECT 1 AS i) s ON true WHEN MATCHED THEN DELETE",
        $"INSERT INTO {table} SELECT * FROM {table} ON CONFLICT ON CONSTRAINT {table}_pkey DO UPDATE SET tenant = 'x'",
        $"WITH gone AS (DELETE FROM {table} RETURNING *) INSERT INTO {table} SELECT * FROM gone",
    ];

    protected override Task DropGuardAsync(string table) => Probe.ExecuteAsync($"DROP TRIGGER {table}_rows ON {table}");
}
