using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.AuditTrail.Tests.Logs;

public sealed class LogSequencerTests
{
    [Fact]
    public async Task A_store_that_waits_does_not_keep_the_caller()
    {
        await using var trail = new Trail();
        var gate = new TaskCompletionSource();
        trail.Store.Fault = point => point == "commit" ? new ValueTask(gate.Task) : default;
        var first = trail.Logs.AppendAsync(Trail.Request("1"), default);
        var second = trail.Logs.AppendAsync(Trail.Request("2"), default);
        Assert.False(first.IsCompleted || second.IsCompleted);
        gate.SetResult();
        Assert.Equal((0, 1), ((await first).Receipt!.FirstIndex, (await second).Receipt!.FirstIndex));
    }

    [Fact]
    public async Task What_waits_is_written_before_the_log_is_closed_and_closing_twice_is_closing_once()
    {
        await using var trail = new Trail();
        var gate = new TaskCompletionSource();
        trail.Store.Fault = point => point == "commit" ? new ValueTask(gate.Task) : default;
        var waiting = Enumerable.Range(0, 20).Select(at => trail.Logs.AppendAsync(Trail.Request($"{at}"), default).AsTask()).ToList();
        var closing = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => trail.Logs.DisposeAsync().AsTask()));
        Assert.False(closing.IsCompleted);
        gate.SetResult();
        await closing.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.All(await Task.WhenAll(waiting), static result => Assert.Equal(AppendOutcome.Appended, result.Outcome));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await trail.Logs.AppendAsync(Trail.Request("late"), default));
    }

    [Fact]
    public async Task Callers_that_come_and_go_are_all_answered()
    {
        await using var trail = new Trail();
        await Task.WhenAll(Enumerable.Range(0, 32).Select(caller => Task.Run(async () =>
        {
            for (var at = 0; at < 200; at++)
            {
                var result = await trail.Logs.AppendAsync(Trail.Request($"{caller}-{at}", $"s:{caller % 5}"), default).AsTask().WaitAsync(TimeSpan.FromMinutes(1));
                Assert.Equal(AppendOutcome.Appended, result.Outcome);
            }
        })));
        Assert.Equal(32 * 200, (await trail.Store.FindHeadAsync(Trail.Log, default))!.Size);
    }
}
