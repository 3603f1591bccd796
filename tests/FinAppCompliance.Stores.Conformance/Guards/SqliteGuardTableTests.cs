using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Guards;

public sealed class SqliteGuardTableTests : GuardTableCases
{
    private readonly SqliteSource _source = new();

    protected override bool IsPostgres => false;

    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(_source);

    protected override Task PrepareAsync() => Task.CompletedTask;

    protected override async Task<IReadOnlyList<(DatabaseProbe Probe, IReadOnlyList<string> Tables)>> TablesAsync()
    {
        const string Names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        var (stores, keys) = (new SqliteProbe(_source.Path), new SqliteProbe(_source.Sibling("keys.db")));
        return [(stores, await stores.RowsAsync(Names)), (keys, [.. (await keys.RowsAsync(Names)).Where(static name => name != "store_schema")])];
    }

    protected override async Task<IReadOnlyList<(string Name, string Type, bool IsNullable)>> ColumnsAsync(DatabaseProbe probe, string table) =>
        [.. (await probe.RowsAsync($"SELECT name, type, \"notnull\" FROM pragma_table_info('{table}') ORDER BY cid")).Select(static row => row.Split('|')).Select(static row => (row[0], row[1], row[2] == "0"))];
}
