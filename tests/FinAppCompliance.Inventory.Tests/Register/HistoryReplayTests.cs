using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Register;
using FsCheck.Xunit;

namespace FinAppCompliance.Inventory.Tests.Register;

public sealed class HistoryReplayTests
{
    [Property(MaxTest = 150)]
    public bool History_replays_to_the_present_and_to_every_earlier_moment(byte[] steps)
    {
        var desk = new Desk();
        var states = new List<(DateTimeOffset At, Dictionary<string, RegisterRecord> State)>();
        var model = new Dictionary<string, RegisterRecord>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            desk.Clock.Advance(TimeSpan.FromMinutes(1));
            Apply(desk, model, step);
            states.Add((desk.Clock.GetUtcNow(), new(model, StringComparer.Ordinal)));
        }

        var history = desk.Register.HistoryAsync(null).ToBlockingEnumerable().ToArray();
        var present = desk.Register.ListAsync(new()).ToBlockingEnumerable().ToDictionary(static entry => entry.Record.Id, static entry => entry.Record, StringComparer.Ordinal);
        return Same(model, present) && states.All(state => Same(state.State, HistoryReplay.StateAt(history, state.At)));
    }

    [Fact]
    public async Task A_history_with_a_missing_change_is_refused()
    {
        var desk = new Desk();
        await desk.AddAsync(Desk.App());
        await desk.Register.ChangeAsync(Desk.App() with { ShortCode = "A" }, 1, Desk.Note);
        var second = desk.Register.HistoryAsync("app-1").ToBlockingEnumerable().Skip(1);
        Assert.Throws<ArgumentException>(() => HistoryReplay.StateAt(second, DateTimeOffset.MaxValue));
    }

    private static void Apply(Desk desk, Dictionary<string, RegisterRecord> model, byte step)
    {
        var record = Desk.App($"app-{step % 4}") with { ShortCode = $"code-{step}" };
        var revision = desk.Register.FindAsync(record.Id).AsTask().GetAwaiter().GetResult()?.Revision ?? 0;
        var result = (step / 4 % 3) switch
        {
            0 => desk.Register.AddAsync(record, Desk.Note),
            1 => desk.Register.ChangeAsync(record, revision, Desk.Note),
            _ => desk.Register.RemoveAsync(record.Id, revision, Desk.Note),
        };
        if (result.AsTask().GetAwaiter().GetResult() is { IsRecorded: true } recorded)
        {
            model.Remove(record.Id);
            if (recorded.Entry is not null)
            {
                model.Add(record.Id, record);
            }
        }
    }

    private static bool Same(IReadOnlyDictionary<string, RegisterRecord> left, IReadOnlyDictionary<string, RegisterRecord> right) =>
        left.Count == right.Count && left.All(pair => Equals(pair.Value, right.GetValueOrDefault(pair.Key)));
}
