using System.Data.Common;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Guards;

/// <summary>Holds the guide's table of refused statements against the database: every table, every verb, each tried on a row that is there.</summary>
public abstract class GuardTableCases : IAsyncLifetime
{
    private IStoreSource _source = null!;

    protected abstract bool IsPostgres { get; }

    // In this order, because some rows need others.
    private static string[] First => ["audit_event"];

    public async Task InitializeAsync()
    {
        _source = await CreateSourceAsync();
        await using var stores = _source.Open();
        await stores.Logs.FindHeadAsync(TrailBench.Log, default);
        await stores.Keys.FindAsync("none", default);
        await PrepareAsync();
        foreach (var (probe, tables) in await TablesAsync())
        {
            foreach (var table in tables.Order(StringComparer.Ordinal).OrderBy(static name => First.Contains(name) ? 0 : 1))
            {
                await FillAsync(probe, table);
            }
        }
    }

    public Task DisposeAsync() => _source.DisposeAsync().AsTask();

    [StoreFact]
    public Task The_table_of_the_guide_says_of_every_table_and_statement_what_the_database_does() => CompareAsync("docs/guides/stores.md");

    [StoreFact]
    public Task The_table_of_the_Chinese_guide_says_the_same() => CompareAsync("docs/zh/guides/stores.md");

    protected abstract Task<IStoreSource> CreateSourceAsync();

    protected abstract Task PrepareAsync();

    protected abstract Task<IReadOnlyList<(DatabaseProbe Probe, IReadOnlyList<string> Tables)>> TablesAsync();

    /// <summary>Returns name, type and whether a null is allowed, in order.</summary>
    protected abstract Task<IReadOnlyList<(string Name, string Type, bool IsNullable)>> ColumnsAsync(DatabaseProbe probe, string table);

    private static string ValueOf(string type, bool isChanged) => type.ToUpperInvariant() switch
    {
        "TEXT" => isChanged ? "'z'" : "'x'",
        "BLOB" => isChanged ? "x'01'" : "x'00'",
        "BYTEA" => isChanged ? "'\\x01'" : "'\\x00'",
        _ => isChanged ? "7" : "1",
    };

    // An order of erasure about 'x' stands in the trail; it deletes nothing, for its class has no bodies.
    private static string? Special(string table, string column) => (table, column) switch
    {
        ("audit_event", "category") or ("audit_deletion", "order_category") => "'erasure'",
        ("audit_deletion", "category") => "'y'",
        ("audit_deletion", "subject") => "'x'",
        _ => null,
    };

    private static async Task<bool> IsRefusedAsync(DatabaseProbe probe, string statement, bool isUncounted)
    {
        await using var connection = await probe.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, statement);
        try
        {
            var rows = await command.ExecuteNonQueryAsync();
            Assert.True(isUncounted || rows > 0, $"'{statement}' met no row");
            return false;
        }
        catch (DbException)
        {
            return true;
        }
    }

    private async Task CompareAsync(string guide)
    {
        var said = GuardTable.Read(guide, IsPostgres);
        var done = new Dictionary<(string Table, string Verb), bool>();
        foreach (var (probe, tables) in await TablesAsync())
        {
            foreach (var table in tables)
            {
                foreach (var verb in GuardTable.Verbs.Where(verb => IsPostgres || verb != "TRUNCATE"))
                {
                    done.Add((table, verb), await IsRefusedAsync(probe, await StatementAsync(probe, table, verb), verb == "TRUNCATE"));
                }
            }
        }

        Assert.Equal(
            done.Select(static one => $"{one.Key.Table} {one.Key.Verb}: {one.Value}").Order(StringComparer.Ordinal),
            said.Where(one => IsPostgres || one.Key.Verb != "TRUNCATE").Select(static one => $"{one.Key.Table} {one.Key.Verb}: {one.Value}").Order(StringComparer.Ordinal));
    }

    private async Task<string> StatementAsync(DatabaseProbe probe, string table, string verb)
    {
        var last = (await ColumnsAsync(probe, table))[^1];
        return verb switch
        {
            // A stream may take any later version.
            "UPDATE" => $"UPDATE {table} SET {last.Name} = {(table == "audit_stream" ? "0" : ValueOf(last.Type, isChanged: true))}",
            "DELETE" => $"DELETE FROM {table}",
            _ => $"TRUNCATE {table}",
        };
    }

    private async Task FillAsync(DatabaseProbe probe, string table)
    {
        if ((await probe.RowsAsync($"SELECT 1 FROM {table} LIMIT 1")).Count == 0)
        {
            var columns = await ColumnsAsync(probe, table);
            var values = columns.Select(column => Special(table, column.Name) ?? (column.IsNullable ? "NULL" : ValueOf(column.Type, isChanged: false)));
            await probe.ExecuteAsync($"INSERT INTO {table} ({string.Join(", ", columns.Select(static column => column.Name))}) VALUES ({string.Join(", ", values)})");
        }
    }
}
