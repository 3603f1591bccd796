using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Guards;

public sealed class SqliteAppendOnlyTests : AppendOnlyCases
{
    private readonly SqliteSource _source = new();

    protected override DatabaseProbe Probe => new SqliteProbe(_source.Path);

    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(_source);

    // Replacing removes the row without asking the triggers of deletion.
    protected override IEnumerable<string> MoreStatements(string table) =>
    [
        $"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        $"CREATE TEMP TABLE copy AS SELECT * FROM {table}; UPDATE copy SET {ContentOf(table)} = x'00'; REPLACE INTO {table} SELECT * FROM copy",
        $"INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET {ContentOf(table)} = x'00'",
        $"UPDATE OR REPLACE {table} SET {ContentOf(table)} = x'00'",
    ];

    protected override Task DropGuardAsync(string table) => Probe.ExecuteAsync($"DROP TRIGGER {table}_no_update");

    private static string ContentOf(string table) => table is "access_decision" or "assessment_finding" ? "body" : "content";
}
