using FinAppCompliance.Stores.Conformance.PostgreSQL;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Guards;

[Collection(PostgresTests.Name)]
public sealed class PostgresGuardTableTests(PostgresServer server) : GuardTableCases
{
    private string _database = string.Empty;

    protected override bool IsPostgres => true;

    private PostgresProbe Probe => new(_database);

    protected override async Task<IStoreSource> CreateSourceAsync() => new PostgresSource(_database = await server.CreateDatabaseAsync());

    protected override Task PrepareAsync() => Probe.ExecuteAsync("SELECT audit_prepare('x', 1), audit_prepare('erasure', 1)");

    protected override async Task<IReadOnlyList<(DatabaseProbe Probe, IReadOnlyList<string> Tables)>> TablesAsync() =>
        [(Probe, await Probe.RowsAsync("SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace"))];

    protected override async Task<IReadOnlyList<(string Name, string Type, bool IsNullable)>> ColumnsAsync(DatabaseProbe probe, string table) =>
        [.. (await probe.RowsAsync($"SELECT column_name, data_type, is_nullable FROM information_schema.columns WHERE table_name = '{table}' ORDER BY ordinal_position"))
            .Select(static row => row.Split('|')).Select(static row => (row[0], row[1], row[2] == "YES"))];
}
