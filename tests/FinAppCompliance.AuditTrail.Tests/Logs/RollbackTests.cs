using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.AuditTrail.Tests.Logs;

public sealed class RollbackTests
{
    [Fact]
    public async Task After_a_restore_that_is_older_than_the_published_checkpoint_nothing_is_appended()
    {
        await using var before = new Trail();
        await before.FillAsync(10);
        await before.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        await using var restored = new Trail(tiles: before.Tiles);
        var result = await restored.Logs.AppendAsync(Trail.Request("k"), default);
        Assert.Equal(AppendOutcome.RolledBack, result.Outcome);
        Assert.Contains("restore", result.Reason, StringComparison.Ordinal);
        Assert.Null(await restored.Store.FindHeadAsync(Trail.Log, default));
    }

    [Fact]
    public async Task A_log_that_was_written_anew_to_the_same_size_is_refused()
    {
        await using var before = new Trail();
        await before.FillAsync(10);
        await before.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        await using var forged = new Trail();
        await forged.Logs.AppendAsync(Trail.Request("other", count: 10), default);
        await using var started = new Trail(store: forged.Store, tiles: before.Tiles);
        Assert.Equal(AppendOutcome.Tampered, (await started.Logs.AppendAsync(Trail.Request("k"), default)).Outcome);
    }

    [Fact]
    public async Task A_log_that_was_written_anew_and_grew_is_not_signed_and_then_refused()
    {
        await using var before = new Trail();
        await before.FillAsync(10);
        await before.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        await using var forged = new Trail();
        await forged.Logs.AppendAsync(Trail.Request("other", count: 20), default);
        await using var started = new Trail(store: forged.Store, tiles: before.Tiles);
        await Assert.ThrowsAsync<LogIntegrityException>(async () => await started.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default));
        Assert.Equal(AppendOutcome.Tampered, (await started.Logs.AppendAsync(Trail.Request("k"), default)).Outcome);
    }

    [Fact]
    public async Task A_witness_that_has_seen_more_is_enough_to_refuse()
    {
        await using var before = new Trail(witnesses: 1);
        await before.FillAsync(10);
        await before.Logs.PublishAsync(Trail.Log, DurabilityLevel.Witnessed, default);
        var parts = new AuditTrailParts { Store = new InMemoryAuditLogStore(), Witnesses = before.Witnesses };
        await using var restored = new AuditLogs(parts, before.Options);
        Assert.Equal(AppendOutcome.RolledBack, (await restored.AppendAsync(Trail.Request("k", body: []), default)).Outcome);
    }

    [Fact]
    public async Task A_witness_that_is_down_does_not_stop_recording()
    {
        await using var trail = new Trail(witnesses: 1);
        trail.Witnesses[0].IsDown = true;
        Assert.True((await trail.Logs.AppendAsync(Trail.Request("k"), default)).IsRecorded);
    }

    [Fact]
    public async Task A_signed_head_that_the_store_no_longer_reaches_stops_the_publication()
    {
        await using var trail = new Trail();
        await trail.FillAsync(3);
        await trail.Store.TryAdvanceAsync(Trail.Log, null, new(9, default), default);
        var error = await Assert.ThrowsAsync<LogIntegrityException>(async () => await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default));
        Assert.Equal(AppendOutcome.RolledBack, error.Outcome);
    }
}
