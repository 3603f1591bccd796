using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Retention;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.AuditTrail;

public abstract class RetentionContract : StoreContract
{
    private static readonly LogId Old = new("bank", "access", 2020);

    // In China the year 2020 ends at 16:00 UTC of 31 December, so three years after it are over at the same hour of 2023.
    private static readonly DateTimeOffset Due = new(2023, 12, 31, 16, 0, 0, TimeSpan.Zero);

    [StoreFact]
    public async Task A_dry_run_says_what_is_due_and_changes_nothing()
    {
        await using var bench = await FilledAsync();
        var plan = await RetentionOf(bench).PlanAsync("bank");
        var item = Assert.Single(plan.Items);
        Assert.Equal((Old, 3L, Due, 0, false), (item.Log, item.Bodies, item.DueSince, item.Holds.Count, item.IsUnfinished));
        Assert.Equal("bank/access-2020: 3 bodies due since 2023-12-31", item.ToString());
        Assert.Equal([TrailBench.Log], plan.WithoutTerm);
        Assert.Equal(3, await Stores.Logs.CountBodiesAsync(BodySelection.OfLog(Old), default));
        Assert.Null(await Stores.Logs.FindHeadAsync(new("bank", BodyRetention.Category, 2026), default));
    }

    [StoreFact]
    public async Task Only_what_is_due_is_deleted_and_both_order_and_deed_are_recorded()
    {
        await using var bench = await FilledAsync();
        var retention = RetentionOf(bench);
        var report = await retention.ExecuteAsync(await retention.PlanAsync("bank"), "records-officer");
        Assert.Equal([3], report.Executed.Select(static one => one.Deleted));
        Assert.Empty(report.Left);
        Assert.Equal(0, await Stores.Logs.CountBodiesAsync(BodySelection.OfLog(Old), default));
        Assert.Equal(2, await Stores.Logs.CountBodiesAsync(BodySelection.OfLog(new("bank", "access", 2025)), default));
        Assert.Equal(2, await Stores.Logs.CountBodiesAsync(BodySelection.OfLog(new("other", "access", 2020)), default));
        Assert.Equal([BodyRetention.Ordered, BodyRetention.Executed], await ActionsAsync());
        Assert.Empty((await retention.PlanAsync("bank")).Items);
    }

    [StoreFact]
    public async Task After_a_retention_run_the_log_verifies_takes_late_entries_and_a_repetition_writes_nothing()
    {
        await using var bench = await FilledAsync();
        var retention = RetentionOf(bench);
        await retention.ExecuteAsync(await retention.PlanAsync("bank"), "records-officer");
        Assert.Equal(AppendOutcome.AlreadyAppended, (await bench.Logs.AppendAsync(TrailBench.Request("a", log: Old), default)).Outcome);
        Assert.Equal(AppendOutcome.Appended, (await bench.Logs.AppendAsync(TrailBench.Request("late", log: Old), default)).Outcome);
        var item = Assert.Single((await retention.PlanAsync("bank")).Items);
        Assert.Equal(1, item.Bodies);
        var note = await bench.Logs.PublishAsync(Old, DurabilityLevel.Published, default);
        Assert.True((await bench.VerifierOf(Old).VerifyAsync(Stores.Logs, Old, note, bench.Tiles, default)).IsIntact);
    }

    [StoreFact]
    public async Task A_hold_keeps_bodies_until_it_is_lifted_and_an_erasure_heeds_it()
    {
        await using var bench = await FilledAsync();
        var retention = RetentionOf(bench);
        var plan = await retention.PlanAsync("bank");
        await retention.PlaceAsync(new() { Id = "case-7", Tenant = "bank", Reason = "dispute", Actor = "counsel", Categories = ["access"], Subjects = ["s:1"] });
        var report = await retention.ExecuteAsync(plan, "records-officer");
        Assert.Equal(["held by case-7"], report.Left.Select(static one => one.Reason));
        Assert.Equal(["case-7"], Assert.Single((await retention.PlanAsync("bank")).Items).Holds);
        var erasure = new SubjectErasure(bench.Logs, bench.Parts, bench.Options);
        var request = new ErasureRequest { Tenant = "bank", Subject = "s:1", Categories = ["access", "consent"], LegalBasis = "pipl#47", Actor = "dpo", RequestId = "r" };
        var erased = await erasure.EraseAsync(request, default);
        Assert.Equal(["consent"], erased.Erased);
        Assert.Equal(["case-7"], erased.Held["access"]);
        Assert.Equal(3, await Stores.Logs.CountBodiesAsync(BodySelection.OfLog(Old), default));

        await retention.LiftAsync("bank", "case-7", "counsel", "settled");
        Assert.Single((await retention.ExecuteAsync(await retention.PlanAsync("bank"), "records-officer")).Executed);
        await Assert.ThrowsAsync<ArgumentException>(async () => await retention.LiftAsync("bank", "case-7", "counsel", "again"));
        await Assert.ThrowsAsync<ArgumentException>(async () => await retention.PlaceAsync(new() { Id = "case-7", Tenant = "bank", Reason = "r", Actor = "a" }));
    }

    [StoreFact]
    public async Task More_bodies_than_were_planned_are_left_for_another_plan()
    {
        await using var bench = await FilledAsync();
        var retention = RetentionOf(bench);
        var plan = await retention.PlanAsync("bank");
        await bench.Logs.AppendAsync(TrailBench.Request("late", log: Old), default);
        var report = await retention.ExecuteAsync(plan, "records-officer");
        Assert.Equal(["it holds 4 bodies, and 3 were planned; plan again"], report.Left.Select(static one => one.Reason));
        Assert.Equal(4, await Stores.Logs.CountBodiesAsync(BodySelection.OfLog(Old), default));
    }

    [StoreFact]
    public async Task A_run_that_died_after_the_order_is_completed_by_the_next()
    {
        await using var bench = await FilledAsync();
        var retention = RetentionOf(bench);
        var plan = await retention.PlanAsync("bank");
        var dying = new DyingStore(Stores.Logs);
        await using (var logs = new AuditLogs(bench.PartsOver(dying), bench.Options))
        {
            await Assert.ThrowsAsync<IOException>(async () => await new BodyRetention(logs, bench.PartsOver(dying), bench.Options).ExecuteAsync(plan, "records-officer"));
        }

        var left = Assert.Single((await retention.PlanAsync("bank")).Items);
        Assert.Equal((0L, true), (left.Bodies, left.IsUnfinished));
        Assert.Single((await retention.ExecuteAsync(await retention.PlanAsync("bank"), "records-officer")).Executed);
        Assert.Equal([BodyRetention.Ordered, BodyRetention.Ordered, BodyRetention.Executed], await ActionsAsync());
        Assert.Empty((await retention.PlanAsync("bank")).Items);
    }

    [StoreFact]
    public async Task Holds_placed_at_once_all_stand()
    {
        await using var bench = await FilledAsync();
        var retention = RetentionOf(bench);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(
            async () => await retention.PlaceAsync(new() { Id = $"case-{i}", Tenant = "bank", Reason = "dispute", Actor = "counsel" }))));
        Assert.Equal(6, Assert.Single((await retention.PlanAsync("bank")).Items).Holds.Count);
    }

    [StoreFact]
    public async Task A_term_is_over_with_the_year_in_China_and_not_a_microsecond_before()
    {
        await using var bench = await FilledAsync(Due - TimeSpan.FromMicroseconds(1));
        Assert.Empty((await RetentionOf(bench).PlanAsync("bank")).Items);
        bench.Clock.Advance(TimeSpan.FromMicroseconds(1));
        Assert.Single((await RetentionOf(bench).PlanAsync("bank")).Items);
    }

    private static BodyRetention RetentionOf(TrailBench bench) => new(bench.Logs, bench.Parts, bench.Options);

    private async Task<TrailBench> FilledAsync(DateTimeOffset? now = null)
    {
        var bench = new TrailBench(Stores, start: now);
        bench.Options.Retention["access"] = new(3, "the institution's choice");
        bench.Options.Retention["other"] = new(1, "the institution's choice");
        foreach (var key in (string[])["a", "b", "c"])
        {
            await bench.Logs.AppendAsync(TrailBench.Request(key, log: Old), default);
        }

        await bench.Logs.AppendAsync(TrailBench.Request("a", count: 2, log: new("bank", "access", 2025)), default);
        await bench.Logs.AppendAsync(TrailBench.Request("a", count: 2, log: new("other", "access", 2020)), default);
        await bench.Logs.AppendAsync(TrailBench.Request("a"), default);
        return bench;
    }

    private async Task<IReadOnlyList<string>> ActionsAsync()
    {
        var entries = await Stores.Logs.ReadAsync(new("bank", BodyRetention.Category, 2026), 0, 100, withBodies: false, default);
        return [.. entries.Select(static entry => FinAppCompliance.AuditTrail.Entries.AuditEnvelope.TryDecode(entry.Envelope.Span, out var envelope) ? envelope.Action : "?")];
    }
}
