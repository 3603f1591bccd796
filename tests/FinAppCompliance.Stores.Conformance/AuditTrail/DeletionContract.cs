using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Retention;
using FinAppCompliance.AuditTrail.Verification;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.AuditTrail;

public abstract class DeletionContract : StoreContract
{
    private static readonly int Seeds = Math.Clamp(int.TryParse(Environment.GetEnvironmentVariable("FINAPP_PROPERTY_CASES"), out var cases) ? cases / 20 : 15, 5, 60);

    [StoreFact]
    public async Task Exactly_the_bodies_that_no_erasure_or_retention_accounts_for_are_reported()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            await using var world = new DeletionWorld(Stores, seed, LoseAsync);
            await world.LiveAsync();
            foreach (var log in world.Logs)
            {
                var (expected, actual) = (world.Expect(log), await VerifyAsync(world.Bench, log));
                var says = $"seed {seed}, {log}: {string.Join("; ", actual.Problems)}";
                Assert.True(expected.Counts == (actual.BodiesChecked, actual.BodiesErased, actual.BodiesExpired, actual.BodiesUnexplained), $"{says}, {expected.Counts}");
                Assert.Equal(expected.Unexplained, actual.Problems.Select(static problem => problem.Index));
                Assert.All(actual.Problems, static problem => Assert.Equal(TrailProblemKind.BodyMissing, problem.Kind));
                Assert.Equal(expected.Unexplained.Count == 0, actual.IsIntact);
            }
        }
    }

    [StoreFact]
    public async Task Every_body_that_is_gone_is_counted_and_the_first_hundred_are_named()
    {
        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(120);
        await LoseAsync(TrailBench.Log, [.. Enumerable.Range(0, 120)]);
        var report = await VerifyAsync(bench, TrailBench.Log);
        Assert.Equal((120, 0, 120, LogVerifier.MaximumProblems, false), (report.Size, report.BodiesChecked, report.BodiesUnexplained, report.Problems.Count, report.IsIntact));
    }

    [StoreFact]
    public async Task Bodies_that_came_after_the_order_stay()
    {
        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(4);
        var order = await OrderAsync(bench, "s:1", TrailBench.Log, below: 1);
        Assert.Equal(0, await Stores.Logs.DeleteBodiesAsync(order, default));
        Assert.Equal(1, await Stores.Logs.DeleteBodiesAsync(await OrderAsync(bench, "s:1", TrailBench.Log, below: 2), default));
        Assert.Equal(3, await Stores.Logs.CountBodiesAsync(BodySelection.OfLog(TrailBench.Log), default));
    }

    [StoreFact]
    public async Task An_order_that_the_trail_does_not_hold_or_that_was_taken_deletes_nothing()
    {
        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(14);
        var order = await OrderAsync(bench, "s:1", TrailBench.Log, below: 0);
        await Stores.Logs.DeleteBodiesAsync(order, default);
        var second = await OrderAsync(bench, "s:2", TrailBench.Log, below: 14);
        DeletionOrder[] refused =
        [
            new(TrailBench.Log, "s:1", 14, order.OrderLog, order.OrderIndex), // taken
            new(TrailBench.Log, "s:1", 14, order.OrderLog, 99), // not there
            new(TrailBench.Log, "s:1", 14, new("bank", SubjectErasure.Category, 2025), 0), // another log
            new(TrailBench.Log, "s:1", 14, new("other", SubjectErasure.Category, 2026), 0), // another tenant
            new(TrailBench.Log, "s:1", 14, TrailBench.Log, 1), // an entry about the subject, but no order
            new(TrailBench.Log, "s:3", 14, second.OrderLog, second.OrderIndex), // another subject
            new(TrailBench.Log, null, 14, second.OrderLog, second.OrderIndex), // all subjects
            new(second.OrderLog, "s:2", 14, second.OrderLog, second.OrderIndex), // the orders themselves
        ];
        foreach (var one in refused)
        {
            await Assert.ThrowsAnyAsync<Exception>(async () => await Stores.Logs.DeleteBodiesAsync(one, default));
        }

        Assert.Equal(14, await Stores.Logs.CountBodiesAsync(BodySelection.OfLog(TrailBench.Log), default));
        Assert.Equal(2, await Stores.Logs.DeleteBodiesAsync(second, default));
    }

    [StoreFact]
    public async Task An_erasure_that_died_after_its_order_leaves_nothing_unexplained()
    {
        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(14);
        var parts = bench.PartsOver(new DyingStore(Stores.Logs));
        await using (var logs = new AuditLogs(parts, bench.Options))
        {
            var request = new ErasureRequest { Tenant = "bank", Subject = "s:1", Categories = ["consent"], LegalBasis = "pipl#47", Actor = "dpo", RequestId = "r" };
            await Assert.ThrowsAsync<IOException>(async () => await new SubjectErasure(logs, parts, bench.Options).EraseAsync(request, default));
        }

        var report = await VerifyAsync(bench, TrailBench.Log);
        Assert.Equal((true, 2, 0), (report.IsIntact, report.BodiesErased, report.BodiesUnexplained));
    }

    [StoreFact]
    public async Task The_entries_that_account_for_deletions_are_themselves_accounted_for_by_nothing()
    {
        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(14);
        await bench.EraseAsync("s:1", "consent");
        var orders = new LogId("bank", SubjectErasure.Category, 2026);
        await LoseAsync(orders, [0, 1]);
        Assert.Equal(2, (await VerifyAsync(bench, orders)).BodiesUnexplained);
        Assert.Equal(2, (await VerifyAsync(bench, TrailBench.Log)).BodiesUnexplained);
    }

    /// <summary>Removes bodies as somebody with all rights does, past every guard.</summary>
    protected abstract ValueTask LoseAsync(LogId log, IReadOnlyCollection<long> places);

    /// <summary>The store as it is after <see cref="LoseAsync"/>.</summary>
    protected virtual IAuditLogStore Left => Stores.Logs;

    private static async Task<DeletionOrder> OrderAsync(TrailBench bench, string subject, LogId log, long below)
    {
        var item = TrailBench.Event(subject, [1]);
        var request = new AppendRequest(new(log.Tenant, SubjectErasure.Category, 2026), subject, Guid.NewGuid().ToString(), [item]);
        var receipt = (await bench.Logs.AppendAsync(request, default)).Receipt!;
        return new(log, subject, below, receipt.Log, receipt.FirstIndex);
    }

    private async Task<VerificationReport> VerifyAsync(TrailBench bench, LogId log)
    {
        var note = await bench.Logs.PublishAsync(log, DurabilityLevel.Published, default);
        return await bench.VerifierOf(log).VerifyAsync(Left, log, note, bench.Tiles, default);
    }
}
