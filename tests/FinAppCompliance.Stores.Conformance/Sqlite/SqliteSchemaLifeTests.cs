using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using FinAppCompliance.Stores.Conformance.Schema;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteSchemaLifeTests : SchemaLifeCases
{
    private readonly SqliteSource _source = new();

    protected override DatabaseProbe Probe => new SqliteProbe(_source.Path);

    public override Task InitializeAsync() => Task.CompletedTask;

    public override async Task DisposeAsync() => await _source.DisposeAsync();

    private protected override StoreEngine Engine(SchemaMode mode, params IReadOnlyList<SchemaSet> sets) => new SqliteEngine(_source.Path, sets, mode, TimeProvider.System);
}
