using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Schema;

/// <summary>How a schema changes under nodes that are at work.</summary>
public abstract class SchemaLifeCases : IAsyncLifetime
{
    private static readonly SchemaScript First = new(1, "alpha-0001", "CREATE TABLE alpha (id integer);\n");

    protected abstract DatabaseProbe Probe { get; }

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    [StoreFact]
    public async Task Steps_are_applied_one_by_one_and_those_before_a_broken_one_stay()
    {
        var broken = new SchemaScript(2, "alpha-0002", "CREATE TABLE half (id integer);\nCREATE TABLE half (id integer);\n");
        await using (var engine = Engine(SchemaMode.Apply, new SchemaSet("alpha", [First, broken])))
        {
            await Assert.ThrowsAnyAsync<Exception>(async () => await engine.EnsureAsync("alpha", default));
        }

        Assert.Equal(["alpha|1|1"], await StepsAsync());
        Assert.Equal(["0"], await Probe.RowsAsync("SELECT count(*) FROM alpha"));
        await Assert.ThrowsAnyAsync<Exception>(() => Probe.RowsAsync("SELECT * FROM half"));
    }

    [StoreFact]
    public async Task A_program_goes_on_beside_a_newer_step_that_says_it_may_and_beside_no_other()
    {
        var may = new SchemaScript(2, "alpha-0002", "-- finapp: readable-from 1\nCREATE TABLE more (id integer);\n");
        var mayNot = new SchemaScript(3, "alpha-0003", "-- finapp: readable-from 2\nCREATE TABLE most (id integer);\n");
        await ApplyAsync(new SchemaSet("alpha", [First]));
        await ApplyAsync(new SchemaSet("alpha", [First, may]));
        foreach (var mode in Enum.GetValues<SchemaMode>())
        {
            await using var old = Engine(mode, new SchemaSet("alpha", [First]));
            await old.EnsureAsync("alpha", default);
        }

        await ApplyAsync(new SchemaSet("alpha", [First, may, mayNot]));
        await using (var old = Engine(SchemaMode.Apply, new SchemaSet("alpha", [First])))
        {
            var error = await Assert.ThrowsAsync<StoreSchemaException>(async () => await old.EnsureAsync("alpha", default));
            Assert.Contains("from version 2 on", error.Message, StringComparison.Ordinal);
        }

        await using var middle = Engine(SchemaMode.VerifyOnly, new SchemaSet("alpha", [First, may]));
        await middle.EnsureAsync("alpha", default);
        Assert.Equal(["alpha|1|1", "alpha|2|1", "alpha|3|2"], await StepsAsync());
    }

    [StoreFact]
    public async Task A_newer_or_changed_step_of_one_concept_stops_no_other()
    {
        var other = new SchemaSet("beta", [new SchemaScript(1, "beta-0001", "CREATE TABLE beta (id integer);\n")]);
        await ApplyAsync(new SchemaSet("alpha", [First]), other);
        foreach (var change in (string[])["UPDATE store_schema SET checksum = 'x' WHERE set_name = 'alpha'", "UPDATE store_schema SET version = 9, readable_from = 9 WHERE set_name = 'alpha'"])
        {
            await Probe.ExecuteAsync(change);
            await using var engine = Engine(SchemaMode.Apply, new SchemaSet("alpha", [First]), other);
            Assert.Empty(await engine.Of("beta").ListAsync("SELECT id FROM beta", static row => row.GetInt32(0), [], default));
            Assert.True(await engine.Of("beta").WriteAsync(static _ => ValueTask.FromResult(true), default));
            await Assert.ThrowsAsync<StoreSchemaException>(async () => await engine.Of("alpha").ListAsync("SELECT id FROM alpha", static row => row.GetInt32(0), [], default));
            await Assert.ThrowsAsync<StoreSchemaException>(async () => await engine.Of("alpha").WriteAsync(static _ => ValueTask.FromResult(true), default));
            await Assert.ThrowsAsync<StoreSchemaException>(async () => await engine.OpenAsync(default));
        }
    }

    [StoreFact]
    public async Task What_did_not_fit_is_looked_at_again_so_that_no_node_must_start_anew()
    {
        await using var engine = Engine(SchemaMode.VerifyOnly, new SchemaSet("alpha", [First]));
        await Assert.ThrowsAsync<StoreSchemaException>(async () => await engine.EnsureAsync("alpha", default));
        await ApplyAsync(new SchemaSet("alpha", [First]));
        await engine.EnsureAsync("alpha", default);
    }

    [StoreFact]
    public async Task Steps_that_an_earlier_version_noted_without_a_reading_version_are_read_as_they_were_meant()
    {
        await Probe.ExecuteAsync(
            "CREATE TABLE store_schema (set_name text NOT NULL, version integer NOT NULL, script text NOT NULL, checksum text NOT NULL, applied_us bigint NOT NULL, PRIMARY KEY (set_name, version))");
        await Probe.ExecuteAsync($"INSERT INTO store_schema VALUES ('alpha', 1, 'alpha-0001', '{First.Checksum}', 0)");
        await using (var engine = Engine(SchemaMode.VerifyOnly, new SchemaSet("alpha", [First])))
        {
            await engine.EnsureAsync("alpha", default);
        }

        await ApplyAsync(new SchemaSet("alpha", [First, new SchemaScript(2, "alpha-0002", "CREATE TABLE more (id integer);\n")]));
        await using var old = Engine(SchemaMode.Apply, new SchemaSet("alpha", [First]));
        await Assert.ThrowsAsync<StoreSchemaException>(async () => await old.EnsureAsync("alpha", default));
    }

    [Theory]
    [InlineData("-- finapp: sometimes\n")]
    [InlineData("-- finapp: readable-from x\n")]
    [InlineData("-- finapp: timeout\n")]
    public void A_step_that_asks_for_something_unknown_is_refused(string sql) => Assert.ThrowsAny<FormatException>(() => new SchemaScript(1, "a-0001", sql));

    private protected abstract StoreEngine Engine(SchemaMode mode, params IReadOnlyList<SchemaSet> sets);

    private protected async Task ApplyAsync(params IReadOnlyList<SchemaSet> sets)
    {
        await using var engine = Engine(SchemaMode.Apply, sets);
        await engine.EnsureAsync(null, default);
    }

    protected Task<IReadOnlyList<string>> StepsAsync() => Probe.RowsAsync("SELECT set_name, version, readable_from FROM store_schema ORDER BY 1, 2");
}
