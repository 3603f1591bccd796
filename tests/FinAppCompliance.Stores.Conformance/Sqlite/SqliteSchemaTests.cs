using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.Inventory;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteSchemaTests : IAsyncLifetime
{
    // What edition 0.1.0 left of its register: the step it applied, and a record with a member that this version does not have.
    private const string DatabaseOf010 = """
        CREATE TABLE store_schema (set_name text NOT NULL, version integer NOT NULL, script text NOT NULL, checksum text NOT NULL,
            applied_us bigint NOT NULL, PRIMARY KEY (set_name, version));
        INSERT INTO store_schema VALUES ('inventory', 1, 'inventory-0001-register', '0f', 0);
        CREATE TABLE register_record (tenant TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, parent_id TEXT, revision INTEGER NOT NULL,
            changed_us INTEGER NOT NULL, json BLOB, PRIMARY KEY (tenant, id)) STRICT;
        INSERT INTO register_record VALUES ('default', 'l', 'licences', NULL, 1, 0, CAST('{"validUntil":"2025-07-01","id":"l"}' AS BLOB));
        """;

    private readonly SqliteSource _source = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _source.DisposeAsync();

    [Fact]
    public async Task Processes_that_start_at_once_on_an_empty_file_apply_it_once()
    {
        var handles = Enumerable.Range(0, 8).Select(_ => _source.Open()).ToList();
        await Task.WhenAll(handles.Select(handle => Task.Run(async () => await handle.Logs.FindHeadAsync(TrailBench.Log, default))));
        Assert.Equal(StoreSets.Names.Sum(name => SchemaSet.Load(typeof(SqliteStores).Assembly, name).Scripts.Count), await ScalarAsync("SELECT count(*) FROM store_schema"));
        foreach (var handle in handles)
        {
            await handle.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_step_whose_text_was_changed_is_refused()
    {
        await UseAsync(SchemaMode.Apply);
        await ScalarAsync("UPDATE store_schema SET checksum = 'other' WHERE set_name = 'audit'");
        var error = await Assert.ThrowsAsync<StoreSchemaException>(() => UseAsync(SchemaMode.Apply));
        Assert.Contains("audit-0001", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_of_a_later_version_is_refused()
    {
        await UseAsync(SchemaMode.Apply);
        await ScalarAsync("INSERT INTO store_schema (set_name, version, script, checksum, applied_us) VALUES ('audit', 9999, 'audit-9999', 'x', 0)");
        var error = await Assert.ThrowsAsync<StoreSchemaException>(() => UseAsync(SchemaMode.Apply));
        Assert.Contains("version 9999", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SchemaMode.Apply, StoreConcepts.All)]
    [InlineData(SchemaMode.Apply, StoreConcepts.Register)]
    [InlineData(SchemaMode.VerifyOnly, StoreConcepts.Register)]
    public async Task A_register_of_edition_0_1_0_is_refused_with_the_way_to_import_it(SchemaMode mode, StoreConcepts concepts)
    {
        await ScalarAsync(DatabaseOf010);
        await using var stores = new SqliteStores(_source.Path, "default", concepts, mode, TimeProvider.System);
        var error = await Assert.ThrowsAsync<StoreSchemaException>(async () => await new RelationalRegisterStore(stores.TablesOf(StoreConcepts.Register)).FindAsync("l", default));
        Assert.Contains("version 1 of the schema 'inventory'", error.Message, StringComparison.Ordinal);
        Assert.Contains("RegisterConversion.FromVersion1", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await ScalarAsync("SELECT count(*) FROM store_schema WHERE set_name = 'inventory'"));
        Assert.Equal(1, await ScalarAsync("SELECT count(*) FROM register_record"));
    }

    [Fact]
    public async Task What_is_no_register_goes_on_in_a_database_of_edition_0_1_0()
    {
        await ScalarAsync(DatabaseOf010);
        await using var stores = new SqliteStores(_source.Path, "default", StoreConcepts.AuditTrail, SchemaMode.Apply, TimeProvider.System);
        Assert.Null(await stores.AuditLogs.FindHeadAsync(TrailBench.Log, default));
    }

    [Fact]
    public async Task A_host_that_may_change_nothing_is_told_what_is_missing_and_works_once_it_is_there()
    {
        await Assert.ThrowsAsync<StoreSchemaException>(() => UseAsync(SchemaMode.VerifyOnly));
        await UseAsync(SchemaMode.Apply);
        await UseAsync(SchemaMode.VerifyOnly);
    }

    [Fact]
    public async Task A_process_that_dies_inside_a_step_leaves_nothing_behind()
    {
        var script = new SchemaScript(1, "broken-0001", "CREATE TABLE half (id int); CREATE TABLE half (id int);");
        await using (var engine = new SqliteEngine(_source.Path, [new SchemaSet("broken", [script])], SchemaMode.Apply, TimeProvider.System))
        {
            await Assert.ThrowsAsync<SqliteException>(async () => await engine.OpenAsync(default));
        }

        Assert.Equal(0, await ScalarAsync("SELECT count(*) FROM sqlite_master WHERE name = 'half'"));
        await UseAsync(SchemaMode.Apply);
    }

    private async Task UseAsync(SchemaMode mode)
    {
        await using var stores = new SqliteStores(_source.Path, "default", StoreConcepts.All, mode, TimeProvider.System);
        await stores.AuditLogs.FindHeadAsync(TrailBench.Log, default);
    }

    private async Task<long> ScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_source.Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is long value ? value : 0;
    }
}
