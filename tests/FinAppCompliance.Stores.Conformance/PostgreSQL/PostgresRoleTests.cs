using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.Inventory.Register;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Disclosure;
using FinAppCompliance.Stores.Conformance.Inventory;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

/// <summary>What the role of the program, with the shipped grants, can and cannot do. All contracts run under it.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresRoleTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly string[] Evidence =
    [
        "audit_event", "audit_body", "audit_request", "audit_signed_head", "audit_deletion", "access_policy", "access_decision", "access_elevation",
        "assessment_run", "assessment_finding", "register_change", "privacy_notice", "privacy_event", "privacy_told", "disclosure_content",
    ];

    private static readonly LogId Consent = new("bank", "consent", 2030);

    private PostgresSource _source = null!;

    public async Task InitializeAsync()
    {
        if (PostgresServer.WhyNot is null)
        {
            _source = await server.CreateSourceAsync();
            await using var stores = _source.Open();
            await using var bench = new TrailBench(stores);
            await bench.FillAsync(20);
            await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [StoreFact]
    public async Task It_owns_nothing_and_can_make_nothing()
    {
        var owned = await new PostgresProbe(_source.Owner).RowsAsync(
            "SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = 'finapp_program' UNION ALL SELECT p.proname FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE r.rolname = 'finapp_program'");
        Assert.Empty(owned);
        await RefusedAsync("CREATE TABLE public.mine (id int)");
        await RefusedAsync("CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'");
    }

    [StoreFact]
    public async Task It_cannot_change_history()
    {
        var parts = await new PostgresProbe(_source.Owner).RowsAsync("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent IN ('audit_event'::regclass, 'audit_body'::regclass, 'privacy_event'::regclass)");
        Assert.NotEmpty(parts);
        foreach (var table in (string[])[.. Evidence, .. parts])
        {
            await RefusedAsync($"DROP TABLE {table}");
            await RefusedAsync($"ALTER TABLE {table} DISABLE TRIGGER ALL");
            await RefusedAsync($"ALTER TABLE {table} OWNER TO finapp_program");
            await RefusedAsync($"DELETE FROM {table}");
            await RefusedAsync($"TRUNCATE {table}");
            await RefusedAsync($"UPDATE {table} SET tenant = 'x'");
            await RefusedAsync($"CREATE RULE r AS ON INSERT TO {table} DO INSTEAD NOTHING");
            await RefusedAsync($"CREATE INDEX ON {table} (tenant)");
        }

        foreach (var statement in (string[])
            [
                "DROP TRIGGER audit_event_rows ON audit_event", "DROP FUNCTION audit_append_only() CASCADE", "SET session_replication_role = replica",
                "DROP SCHEMA public CASCADE", "DELETE FROM audit_stream", "UPDATE audit_stream SET version = 1", "UPDATE audit_stream SET stream = 'x'", "DELETE FROM audit_log",
                "DELETE FROM store_schema", "UPDATE store_schema SET checksum = 'x'", "INSERT INTO store_schema (set_name, version, script, checksum, applied_us) VALUES ('audit', 99, 'x', 'x', 0)",
                "SELECT audit_deletion_of_log('bank', 'consent', 2026, 20)", "UPDATE register_record SET tenant = 'x'", "DELETE FROM register_record", "DELETE FROM subject_key", "UPDATE audit_outbox SET body = ''",
            ])
        {
            await RefusedAsync(statement);
        }
    }

    [StoreFact]
    public async Task A_table_of_its_own_in_the_way_of_a_guard_fools_no_guard()
    {
        await using (var stores = _source.Open())
        {
            await stores.Get<ISaleSessionStore>().AddAsync(SaleSessionContract.Session("s", steps: 2), default);
        }

        await RefusedAsync("CREATE TEMP TABLE disclosure_session AS SELECT 'default' AS tenant, 's' AS session_id, 1 AS destroyed_us; DELETE FROM disclosure_step");
        await RefusedAsync(
            "CREATE TEMP TABLE audit_event AS SELECT 'bank'::text AS tenant, 'erasure'::text AS category, 2026 AS year, 1::bigint AS log_index, 's:1'::text AS subject; "
            + "INSERT INTO audit_deletion (tenant, category, year, subject, below, order_category, order_year, order_index) VALUES ('bank', 'consent', 2026, 's:1', 20, 'erasure', 2026, 1)");
    }

    [StoreFact]
    public async Task It_cannot_stop_a_log_by_its_end()
    {
        foreach (var change in (string[])
            [
                "size = 0", "size = size - 1", "size = size + 1", "size = size + 1000", "size = size + 64, edge = ''", "edge = ''", "edge = edge || edge", "recorded_us = 0", "recorded_us = recorded_us + 1",
                "epoch = 0", "epoch = epoch - 1", "epoch = epoch + 2", "epoch = epoch + 1, size = size + 1", "year = 2020", "tenant = 'x'", "category = 'x'",
            ])
        {
            await RefusedAsync($"UPDATE audit_log SET {change}");
        }

        await using var stores = _source.Open();
        await using var bench = new TrailBench(stores);
        Assert.Equal(AppendOutcome.Appended, (await bench.Logs.AppendAsync(TrailBench.Request("after"), default)).Outcome);
    }

    [StoreFact]
    public async Task A_role_without_the_grants_is_told_so_and_no_outcome_is_unknown()
    {
        var bare = await server.CreateDatabaseAsync();
        await using (var owner = new PostgresSource(bare).Open())
        {
            await owner.Logs.ListAsync(null, default);
            await owner.Keys.FindAsync("none", default);
        }

        await PostgresServer.ExecuteAsync(bare, PostgresGrants.ScriptFor("finapp_program", StoreConcepts.Register));
        await using var stores = new PostgresSource(PostgresServer.AsProgram(bare)).Open();
        Assert.True(await stores.Get<IRegisterStore>().TryApplyAsync(RegisterContract.Added(RegisterContract.Application("app")), default));
        await using var bench = new TrailBench(stores);
        var refused = await bench.Logs.AppendAsync(TrailBench.Request("k"), default);
        Assert.Equal(AppendOutcome.StoreUnusable, refused.Outcome);
        Assert.Contains("PostgresGrants", refused.Reason, StringComparison.Ordinal);
        await PostgresServer.GrantAsync(bare);
        Assert.Equal(AppendOutcome.Appended, (await bench.Logs.AppendAsync(TrailBench.Request("k"), default)).Outcome);
    }

    [StoreFact]
    public async Task Partitions_of_the_next_year_are_there_from_December_on_in_China()
    {
        var november = new FakeTimeProvider(new DateTimeOffset(2030, 11, 30, 15, 59, 59, TimeSpan.Zero));
        await using var stores = new PostgresStores(_source.ConnectionString, "default", StoreConcepts.All, SchemaMode.VerifyOnly, november);
        await using var bench = new TrailBench(stores.AuditLogs, stores.AuditLogs, new FinAppCompliance.AuditTrail.Erasure.InMemorySubjectKeyStore());
        await bench.Logs.AppendAsync(TrailBench.Request("november", log: Consent), default);
        await stores.Maintenance.RunAsync();
        Assert.Equal(["2030"], await YearsAsync());

        // The process goes on into December with the log open; an append of that day makes them, without anybody's help.
        november.Advance(TimeSpan.FromSeconds(1));
        await bench.Logs.AppendAsync(TrailBench.Request("december", log: Consent), default);
        Assert.Equal(["2030", "2031"], await YearsAsync());

        // Another class that has no append in December is seen to by the maintenance of any process.
        await PostgresServer.ExecuteAsync(_source.Owner, "SELECT audit_prepare('access', 2030); INSERT INTO audit_log VALUES ('bank', 'access', 2030, 0, 0, '', 0, '')");
        await stores.Maintenance.RunAsync();
        Assert.Equal(["2030", "2030", "2031", "2031"], await YearsAsync());
    }

    [StoreFact]
    public async Task A_role_of_some_tenants_sees_and_writes_no_others()
    {
        await using (var before = _source.Open())
        {
            await using var other = new TrailBench(before);
            await other.Logs.AppendAsync(TrailBench.Request("k", log: new("other", "consent", 2026)), default);
            await before.Get<IRegisterStore>().TryApplyAsync(RegisterContract.Added(RegisterContract.Application("app")), default);
        }

        await PostgresServer.ExecuteAsync(_source.Owner, PostgresGrants.TenantsFor("finapp_program", ["bank", "it's \\ odd"]));
        await PostgresServer.ExecuteAsync(_source.Owner, PostgresGrants.TenantsFor("finapp_program", ["bank"]));
        await using var stores = _source.Open();
        await using var bench = new TrailBench(stores);
        Assert.Equal(["bank"], (await stores.Logs.ListAsync(null, default)).Select(static log => log.Tenant).Distinct());
        Assert.Null(await stores.Get<IRegisterStore>().FindAsync("app", default));
        Assert.Empty(await stores.Logs.ReadAsync(new("other", "consent", 2026), 0, 10, withBodies: true, default));
        Assert.Equal(AppendOutcome.StoreUnusable, (await bench.Logs.AppendAsync(TrailBench.Request("x", log: new("other", "consent", 2026)), default)).Outcome);

        // All that the tenant itself does goes on, in batches of any size.
        Assert.Equal(AppendOutcome.Appended, (await bench.Logs.AppendAsync(TrailBench.Request("own"), default)).Outcome);
        Assert.Equal(AppendOutcome.Appended, (await bench.Logs.AppendAsync(TrailBench.Request("large", count: 700), default)).Outcome);
        Assert.Equal(3 + 1 + 700, (await bench.EraseAsync("s:1", "consent")).DeletedBodies);
        var note = await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        Assert.True((await bench.Verifier.VerifyAsync(stores.Logs, TrailBench.Log, note, bench.Tiles, default)).IsIntact);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public void A_name_that_is_none_is_refused(string role) => Assert.Throws<ArgumentException>(() => PostgresGrants.ScriptFor(role));

    [Fact]
    public void A_name_is_quoted() => Assert.Contains("TO \"odd\"\" role\"", PostgresGrants.ScriptFor("odd\" role"), StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> YearsAsync() => await new PostgresProbe(_source.Owner).RowsAsync(
        "SELECT right(inhrelid::regclass::text, 4) FROM pg_inherits WHERE inhparent = 'audit_event'::regclass AND right(inhrelid::regclass::text, 4) > '2029' ORDER BY 1");

    private async Task RefusedAsync(string sql)
    {
        var error = await Record.ExceptionAsync(() => PostgresServer.ExecuteAsync(_source.ConnectionString, sql));
        Assert.True(error is PostgresException, $"'{sql}' was not refused");
    }
}
