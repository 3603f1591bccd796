using System.Globalization;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

/// <summary>How many rows the server touches to read a page, counted by the server, on a log that came at once.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresReadingTests(PostgresServer server)
{
    private const int Imported = 6_000;
    private const int Page = 100;

    [StoreFact]
    public async Task A_page_with_bodies_touches_its_own_rows_only_while_the_server_has_no_statistics()
    {
        var source = await server.CreateSourceAsync();
        await PostgresServer.ExecuteAsync(source.Owner, "CREATE OR REPLACE FUNCTION audit_analyze(p_category text, p_year integer) RETURNS void LANGUAGE sql AS ''");
        await using var stores = OneConnection(source);
        await ImportAsync(stores);
        Assert.Equal(["0"], await new PostgresProbe(source.Owner).RowsAsync("SELECT count(*) FROM pg_stats WHERE tablename LIKE 'audit_body_%' OR tablename LIKE 'audit_event_%'"));
        foreach (var start in (int[])[0, Imported / 2, Imported - Page])
        {
            var before = await TouchedAsync(stores);
            var entries = await stores.AuditLogs.ReadAsync(TrailBench.Log, start, Page, withBodies: true, default);
            Assert.Equal(Page, entries.Count);
            Assert.All(entries, static entry => Assert.NotNull(entry.Body));
            Assert.InRange(await TouchedAsync(stores) - before, Page, 3 * Page);
        }
    }

    [StoreFact]
    public async Task After_an_import_the_server_has_statistics()
    {
        var source = await server.CreateSourceAsync();
        await using var stores = OneConnection(source);
        await ImportAsync(stores);
        var known = await new PostgresProbe(source.Owner).RowsAsync("SELECT DISTINCT left(tablename, 10) FROM pg_stats WHERE tablename LIKE 'audit_body_%' OR tablename LIKE 'audit_event_%' ORDER BY 1");
        Assert.Equal(["audit_body", "audit_even"], known.Select(static name => name.Trim('_')));
    }

    private static PostgresStores OneConnection(PostgresSource source) =>
        new($"{source.ConnectionString};Maximum Pool Size=1", "default", StoreConcepts.All, SchemaMode.VerifyOnly, TimeProvider.System);

    private static async Task ImportAsync(PostgresStores stores)
    {
        await using var bench = new TrailBench(stores.AuditLogs, stores.AuditLogs, new FinAppCompliance.AuditTrail.Erasure.InMemorySubjectKeyStore());
        for (var at = 0; at < Imported; at += 1_000)
        {
            var number = at;
            Assert.Equal(AppendOutcome.Appended, (await bench.Logs.AppendAsync(TrailBench.Request($"import-{number}", $"s:{number}", count: 1_000), default)).Outcome);
        }
    }

    private static async Task<long> TouchedAsync(PostgresStores stores)
    {
        await using var connection = await stores.Engine.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_stat_force_next_flush()";
        await command.ExecuteNonQueryAsync();
        command.CommandText =
            "SELECT COALESCE(sum(idx_tup_fetch), 0) + COALESCE(sum(seq_tup_read), 0) FROM pg_stat_user_tables WHERE relname LIKE 'audit_body_%' OR relname LIKE 'audit_event_%'";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
