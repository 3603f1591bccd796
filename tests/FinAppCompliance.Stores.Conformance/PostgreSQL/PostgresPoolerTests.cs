using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.Inventory.Register;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Tests;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Inventory;
using FinAppCompliance.Stores.Conformance.Servers;
using Xunit.Abstractions;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

/// <summary>A pooler that gives each transaction another server process, and knows no prepared statement.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresPoolerTests(PostgresServer server, ITestOutputHelper output)
{
    [StoreFact]
    public Task Everything_works_when_the_host_says_nothing() => UseAsync(string.Empty);

    [StoreFact]
    public Task Everything_works_when_the_host_wants_no_prepared_statements() => UseAsync(";Max Auto Prepare=0");

    [StoreFact]
    public async Task Prepared_statements_that_the_host_asks_for_are_refused_at_the_start_with_the_reason()
    {
        if (IsSkipped())
        {
            return;
        }

        var source = await server.CreateSourceAsync();
        await using var pooler = await LocalPooler.StartAsync(source.ConnectionString, 4);
        foreach (var setting in (string[])["Max Auto Prepare=20", "MaxAutoPrepare=1"])
        {
            await using var stores = new PostgresSource($"{pooler.ConnectionString};{setting}").Open();
            await using var bench = new TrailBench(stores);
            var result = await bench.Logs.AppendAsync(TrailBench.Request("k"), default);
            Assert.Equal(AppendOutcome.StoreUnusable, result.Outcome);
            Assert.Contains("pooler", result.Reason, StringComparison.Ordinal);
            Assert.Contains("Max Auto Prepare", result.Reason, StringComparison.Ordinal);
            await Assert.ThrowsAsync<StoreAccessException>(async () => await stores.Get<IRegisterStore>().FindAsync("app", default));
        }
    }

    [StoreFact]
    public async Task Prepared_statements_are_kept_where_the_pooler_gives_each_connection_one_server_process()
    {
        if (IsSkipped())
        {
            return;
        }

        var source = await server.CreateSourceAsync();
        await using var pooler = await LocalPooler.StartAsync(source.ConnectionString, 40, "session");
        await using var stores = new PostgresSource($"{pooler.ConnectionString};Max Auto Prepare=20").Open();
        await using var bench = new TrailBench(stores);
        for (var number = 0; number < 20; number++)
        {
            Assert.Equal(AppendOutcome.Appended, (await bench.Logs.AppendAsync(TrailBench.Request($"k{number}"), default)).Outcome);
        }
    }

    [StoreFact]
    public async Task A_pooler_that_allows_no_transaction_is_refused_at_the_start_with_the_reason()
    {
        if (IsSkipped())
        {
            return;
        }

        var source = await server.CreateSourceAsync();
        await using var pooler = await LocalPooler.StartAsync(source.ConnectionString, 4, "statement");
        await using var stores = new PostgresSource(pooler.ConnectionString).Open();
        await using var bench = new TrailBench(stores);
        var result = await bench.Logs.AppendAsync(TrailBench.Request("k"), default);
        Assert.Equal(AppendOutcome.StoreUnusable, result.Outcome);
        Assert.Contains("allows no transactions", result.Reason, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task The_schema_is_applied_through_a_pooler()
    {
        if (IsSkipped())
        {
            return;
        }

        var database = await server.CreateDatabaseAsync();
        await using var pooler = await LocalPooler.StartAsync(database, 4);
        await using var stores = new PostgresSource(pooler.ConnectionString).Open();
        await using var bench = new TrailBench(stores);
        Assert.Equal(AppendOutcome.Appended, (await bench.Logs.AppendAsync(TrailBench.Request("k"), default)).Outcome);
    }

    private async Task UseAsync(string setting)
    {
        if (IsSkipped())
        {
            return;
        }

        var source = await server.CreateSourceAsync();
        await using var pooler = await LocalPooler.StartAsync(source.ConnectionString, 4);
        await using var stores = new PostgresSource(pooler.ConnectionString + setting).Open();
        await using var bench = new TrailBench(stores);
        var logs = Enumerable.Range(0, 8).Select(static number => new LogId("bank", $"c{number}", 2026)).ToArray();
        for (var round = 0; round < 12; round++)
        {
            var appends = await Task.WhenAll(logs.SelectMany(log => Enumerable.Range(0, 4).Select(caller =>
                bench.Logs.AppendAsync(TrailBench.Request($"{round}-{caller}", $"s:{caller}", log: log), default).AsTask())));
            Assert.All(appends, static result => Assert.True(result.Outcome == AppendOutcome.Appended, $"{result.Outcome}: {result.Reason}"));
            await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
            {
                await stores.Get<IConsentStore>().LoadAsync(Example.Me, default);
                await ((IConsentReader)stores.Get<IConsentStore>()).ReadAsync(Example.Me, "mobile-bank", 0, null, default);
            }));
            Assert.True(await stores.Get<IRegisterStore>().TryApplyAsync(RegisterContract.Added(RegisterContract.Application($"app-{round}")), default));
        }

        Assert.Equal(AppendOutcome.Appended, (await bench.Logs.AppendAsync(TrailBench.Request("large", count: 700), default)).Outcome);
        Assert.Equal(AppendOutcome.AlreadyAppended, (await bench.Logs.AppendAsync(TrailBench.Request("large", count: 700), default)).Outcome);
    }

    private bool IsSkipped()
    {
        if (LocalPooler.WhyNot is { } reason)
        {
            output.WriteLine($"skipped: {reason}");
        }

        return LocalPooler.WhyNot is not null;
    }
}
