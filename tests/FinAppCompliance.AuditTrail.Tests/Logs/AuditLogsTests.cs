using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.AuditTrail.Tests.Logs;

public sealed class AuditLogsTests
{
    [Fact]
    public async Task An_append_is_answered_with_its_place()
    {
        await using var trail = new Trail();
        var result = await trail.Logs.AppendAsync(Trail.Request("k", count: 3), default);
        Assert.Equal(AppendOutcome.Appended, result.Outcome);
        Assert.Equal((0, 2, 3), (result.Receipt!.FirstIndex, result.Receipt.LastIndex, result.Receipt.StreamVersion));
        Assert.Equal(trail.Clock.GetUtcNow(), result.Receipt.DurableAt);
        Assert.Equal(3, result.Receipt.LeafHashes.Count);
    }

    [Fact]
    public async Task A_body_reads_back_in_clear_and_is_stored_encrypted()
    {
        await using var trail = new Trail();
        await trail.Logs.AppendAsync(Trail.Request("k", body: "secret"u8.ToArray()), default);
        Assert.Equal("secret"u8.ToArray(), await trail.Logs.FindBodyAsync(Trail.Log, 0, default));
        var stored = await trail.Store.ReadAsync(Trail.Log, 0, 1, withBodies: true, default);
        Assert.Equal(-1, stored[0].Body!.Bytes.Span.IndexOf("secret"u8));
    }

    [Fact]
    public async Task An_empty_body_is_not_stored()
    {
        await using var trail = new Trail();
        await trail.Logs.AppendAsync(Trail.Request("k", body: []), default);
        Assert.Null(await trail.Logs.FindBodyAsync(Trail.Log, 0, default));
        var stored = await trail.Store.ReadAsync(Trail.Log, 0, 1, withBodies: true, default);
        Assert.Null(stored[0].Body);
    }

    [Fact]
    public async Task A_full_queue_answers_busy_and_says_when_to_come_again()
    {
        await using var trail = new Trail(options => (options.MaximumQueue, options.MaximumBatch) = (1, 1));
        var gate = new TaskCompletionSource();
        trail.Store.Fault = point => point == "open" ? new ValueTask(gate.Task) : default;
        var waiting = Enumerable.Range(0, 20).Select(i => trail.Logs.AppendAsync(Trail.Request($"{i}"), default).AsTask()).ToList();
        var busy = await await Task.WhenAny(waiting);
        gate.SetResult();
        var results = await Task.WhenAll(waiting);
        Assert.Equal((AppendOutcome.Busy, trail.Options.BusyRetryAfter), (busy.Outcome, busy.RetryAfter));
        Assert.Equal(results.Count(result => result.IsRecorded), (await trail.Store.FindHeadAsync(Trail.Log, default))!.Size);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("lookup")]
    [InlineData("commit")]
    [InlineData("committed")]
    public async Task A_failure_at_any_step_is_unknown_and_the_repetition_settles_it(string step)
    {
        await using var trail = new Trail();
        trail.Store.Fault = point => point == step ? throw new IOException("the device failed") : default;
        var first = await trail.Logs.AppendAsync(Trail.Request("k"), default);
        trail.Store.Fault = _ => default;
        var second = await trail.Logs.AppendAsync(Trail.Request("k"), default);
        Assert.Equal((AppendOutcome.OutcomeUnknown, "the device failed"), (first.Outcome, first.Reason));
        Assert.Equal(step == "committed" ? AppendOutcome.AlreadyAppended : AppendOutcome.Appended, second.Outcome);
        Assert.Equal(1, (await trail.Store.FindHeadAsync(Trail.Log, default))!.Size);
    }

    [Fact]
    public async Task A_clock_that_steps_back_is_raised_and_marked()
    {
        await using var trail = new Trail();
        var first = await trail.Logs.AppendAsync(Trail.Request("1"), default);
        await using var later = new Trail(store: trail.Store);
        later.Clock.AdjustTime(trail.Clock.GetUtcNow().AddHours(-1));
        var second = await later.Logs.AppendAsync(Trail.Request("2", body: []), default);
        var entries = await trail.Store.ReadAsync(Trail.Log, 0, 2, withBodies: false, default);
        Assert.True(AuditEnvelope.TryDecode(entries[1].Envelope.Span, out var envelope));
        Assert.Equal(first.Receipt!.DurableAt, second.Receipt!.DurableAt);
        Assert.Equal(EnvelopeMarks.ClockBehind, envelope.Marks);
    }

    [Fact]
    public async Task Two_writers_take_turns_without_a_fork()
    {
        await using var first = new Trail();
        await using var second = new Trail(store: first.Store);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(i * 2, (await first.Logs.AppendAsync(Trail.Request($"a{i}", "a"), default)).Receipt!.FirstIndex);
            Assert.Equal((i * 2) + 1, (await second.Logs.AppendAsync(Trail.Request($"b{i}", "b"), default)).Receipt!.FirstIndex);
        }
    }

    [Fact]
    public async Task A_writer_that_is_always_overtaken_is_fenced()
    {
        await using var trail = new Trail();
        trail.Store.Fault = async point =>
        {
            if (point == "commit")
            {
                trail.Store.Fault = _ => default;
                await trail.Store.OpenAsync(Trail.Log, "other", default);
                trail.Store.Fault = Overtake;
            }
        };
        var result = await trail.Logs.AppendAsync(Trail.Request("k"), default);
        Assert.Equal(AppendOutcome.Fenced, result.Outcome);

        async ValueTask Overtake(string point)
        {
            if (point == "commit")
            {
                trail.Store.Fault = _ => default;
                await trail.Store.OpenAsync(Trail.Log, "other", default);
                trail.Store.Fault = Overtake;
            }
        }
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_does_not_stop_the_append()
    {
        await using var trail = new Trail();
        var gate = new TaskCompletionSource();
        trail.Store.Fault = point => point == "commit" ? new ValueTask(gate.Task) : default;
        using var stop = new CancellationTokenSource();
        var waiting = trail.Logs.AppendAsync(Trail.Request("k"), stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        gate.SetResult();
        Assert.Equal(AppendOutcome.AlreadyAppended, (await trail.Logs.AppendAsync(Trail.Request("k"), default)).Outcome);
    }

    [Fact]
    public async Task Without_keys_sealed_bodies_are_refused_and_other_events_go_on()
    {
        await using var logs = new AuditLogs(new AuditTrailParts { Store = new InMemoryAuditLogStore() }, new AuditTrailOptions());
        Assert.Equal(AppendOutcome.KeysUnavailable, (await logs.AppendAsync(Trail.Request("1"), default)).Outcome);
        Assert.Equal(AppendOutcome.Appended, (await logs.AppendAsync(Trail.Request("2", body: []), default)).Outcome);
    }

    [Fact]
    public async Task After_the_end_nothing_is_taken()
    {
        var trail = new Trail();
        await trail.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await trail.Logs.AppendAsync(Trail.Request("k"), default));
    }

    [Fact]
    public void Wrong_settings_are_all_named_at_once()
    {
        var options = new AuditTrailOptions { MaximumQueue = 0, MaximumBatch = 0, WitnessQuorum = 0, BusyRetryAfter = TimeSpan.Zero, OriginPrefix = "a b", Owner = " " };
        var error = Assert.Throws<ArgumentException>(() => new AuditLogs(new AuditTrailParts { Store = new InMemoryAuditLogStore() }, options));
        Assert.All(options.Problems(), problem => Assert.Contains(problem, error.Message, StringComparison.Ordinal));
        Assert.Equal(6, options.Problems().Count);
    }

    [Fact]
    public async Task A_trail_that_publishes_nothing_says_so()
    {
        await using var logs = new AuditLogs(new AuditTrailParts { Store = new InMemoryAuditLogStore() }, new AuditTrailOptions());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await logs.PublishAsync(Trail.Log, DurabilityLevel.Durable, default));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await logs.ProveAsync(Trail.Log, 0, default));
    }
}
