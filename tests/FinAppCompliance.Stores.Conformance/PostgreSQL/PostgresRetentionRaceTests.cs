using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Retention;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

/// <summary>The end of retention beside those who read and write: nobody fails, and other logs are not held up.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresRetentionRaceTests(PostgresServer server)
{
    private const int Rounds = 8;

    private static readonly LogId Old = new("bank", "access", 2020);

    [StoreFact]
    public async Task Nobody_fails_beside_the_deletion_of_the_bodies_of_a_year()
    {
        await using var stores = (await server.CreateSourceAsync()).Open();
        await using var bench = new TrailBench(stores);
        bench.Options.Retention["access"] = new BodyTerm(3, "reason");
        var retention = new BodyRetention(bench.Logs, bench.Parts, bench.Options);
        using var stop = new CancellationTokenSource();
        var work = Enumerable.Range(0, 4).Select(number => ReadAsync(stores, stop.Token))
            .Concat(Enumerable.Range(0, 2).Select(number => AppendAsync(bench, Old, $"late-{number}", stop.Token)))
            .Concat(Enumerable.Range(0, 4).Select(number => AppendAsync(bench, TrailBench.Log, $"current-{number}", stop.Token)))
            .Append(CountAsync(stores, stop.Token)).ToList();
        var deleted = 0;
        for (var round = 0; round < Rounds; round++)
        {
            await bench.Logs.AppendAsync(TrailBench.Request($"round-{round}", count: 20, log: Old), default);
            var report = await retention.ExecuteAsync(await retention.PlanAsync("bank"), "records-officer");
            deleted += report.Executed.Sum(static one => one.Deleted);
            await bench.EraseAsync("s:1", "access", "consent");
        }

        await stop.CancelAsync();
        await Task.WhenAll(work);
        Assert.True(deleted > 0);
        var note = await bench.Logs.PublishAsync(Old, DurabilityLevel.Published, default);
        var verified = await bench.VerifierOf(Old).VerifyAsync(stores.Logs, Old, note, bench.Tiles, default);
        Assert.True(verified.IsIntact, string.Join("; ", verified.Problems));
        Assert.Equal(0, verified.BodiesUnexplained);
    }

    [StoreFact]
    public async Task A_reader_of_another_log_that_does_not_end_holds_up_no_deletion_and_is_not_held_up()
    {
        var source = await server.CreateSourceAsync();
        await using var stores = source.Open();
        await using var bench = new TrailBench(stores);
        bench.Options.Retention["access"] = new BodyTerm(3, "reason");
        await bench.Logs.AppendAsync(TrailBench.Request("a", count: 20, log: Old), default);
        await bench.FillAsync(5);
        await using var connection = await new PostgresProbe(source.ConnectionString).ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM audit_body WHERE tenant = 'bank' AND category = 'consent' AND year = 2026";
        Assert.Equal(5L, await command.ExecuteScalarAsync());
        var retention = new BodyRetention(bench.Logs, bench.Parts, bench.Options);

        // The reader ends only after the deletion, so a deletion that waited for it would wait here for good.
        var report = await retention.ExecuteAsync(await retention.PlanAsync("bank"), "records-officer").AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal([20], report.Executed.Select(static one => one.Deleted));
        Assert.Equal(AppendOutcome.Appended, (await bench.Logs.AppendAsync(TrailBench.Request("new", log: new("bank", "access", 2027)), default).AsTask().WaitAsync(TimeSpan.FromSeconds(30))).Outcome);
        Assert.Equal(5L, await command.ExecuteScalarAsync());
    }

    private static Task ReadAsync(StoreHandle stores, CancellationToken stop) => Task.Run(async () =>
    {
        while (!stop.IsCancellationRequested)
        {
            await stores.Logs.ReadAsync(Old, 0, 500, withBodies: true, default);
        }
    });

    private static Task CountAsync(StoreHandle stores, CancellationToken stop) => Task.Run(async () =>
    {
        while (!stop.IsCancellationRequested)
        {
            await stores.Logs.CountBodiesAsync(BodySelection.OfLog(Old), default);
        }
    });

    private static Task AppendAsync(TrailBench bench, LogId log, string name, CancellationToken stop) => Task.Run(async () =>
    {
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var result = await bench.Logs.AppendAsync(TrailBench.Request($"{name}-{number}", name, log: log), default);
            Assert.True(result.Outcome == AppendOutcome.Appended, $"{result.Outcome}: {result.Reason}");
        }
    });
}
