using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Elevations;
using FinAppCompliance.Authorization.Logging;
using Microsoft.Extensions.Time.Testing;
using static FinAppCompliance.Authorization.Tests.Bank;
using static FinAppCompliance.Authorization.Tests.Elevations.ElevationDeskTests;

namespace FinAppCompliance.Authorization.Tests.Elevations;

/// <summary>Several processes over one store of elevations, and restarts.</summary>
public sealed class SharedElevationTests
{
    private readonly SharedElevationStore _store = new();
    private readonly FakeTimeProvider _clock = new(Noon);
    private readonly PolicyDecisionPoint _one;
    private readonly PolicyDecisionPoint _two;

    public SharedElevationTests() => (_one, _two) = (Start(), Start());

    [Fact]
    public async Task What_one_process_did_counts_in_the_other_at_once()
    {
        Assert.True((await _one.Elevations.RequestAsync(Fix)).IsTaken);
        Assert.True((await _two.Elevations.ApproveAsync("R-1", "wang")).IsTaken);
        Assert.True((await _one.Elevations.ActivateAsync("R-1")).IsTaken);
        Assert.True((await _two.DecideAsync(Use, default)).IsPermitted);
        Assert.True((await _one.Elevations.RevokeAsync("R-1")).IsTaken);
        Assert.Equal(AccessReason.Expired, (await _two.DecideAsync(Use, default)).Reason);
        Assert.Equal([1L, 2L, 3L, 4L], _store.Steps.Select(static step => step.Number));
    }

    [Fact]
    public async Task A_restart_keeps_what_runs_and_the_review_that_is_due()
    {
        await _one.Elevations.BreakGlassAsync(Night);
        var later = Start();
        Assert.True((await later.DecideAsync(Use, default)).IsPermitted);
        Assert.True(Assert.Single(later.Elevations.All).AwaitsReview);
        Assert.Equal(ElevationRefusal.DuplicateId, (await Start().Elevations.RequestAsync(Fix)).Refusal);
    }

    [Fact]
    public async Task A_step_is_judged_again_when_another_was_kept_meanwhile()
    {
        await _one.Elevations.RequestAsync(Fix);
        _store.Meanwhile = async () => await _two.Elevations.RejectAsync("R-1", "zhao");
        Assert.Equal(ElevationRefusal.WrongState, (await _one.Elevations.ApproveAsync("R-1", "wang")).Refusal);
        Assert.Equal(ElevationState.Rejected, _one.Elevations.Find("R-1")!.StateAt(Noon));
    }

    [Fact]
    public async Task Two_who_approve_each_other_at_once_do_not_both_succeed()
    {
        await _one.Elevations.RequestAsync(Fix with { Subject = "wang", Engagement = null });
        await _one.Elevations.RequestAsync(Fix with { Id = "R-2", Subject = "zhao", Engagement = null });
        _store.Meanwhile = async () => Assert.True((await _two.Elevations.ApproveAsync("R-2", "wang")).IsTaken);
        Assert.Equal(ElevationRefusal.ConflictOfInterest, (await _one.Elevations.ApproveAsync("R-1", "zhao")).Refusal);
    }

    [Fact]
    public async Task An_alarm_is_raised_once_however_often_a_break_glass_is_judged()
    {
        var alarm = new Alarm();
        var point = new PolicyDecisionPoint(_clock, PolicySnapshot.Load(Elevating), alarm: alarm, elevations: _store);
        _store.Meanwhile = async () => await _two.Elevations.RequestAsync(Fix with { Id = "R-2" });
        Assert.True((await point.Elevations.BreakGlassAsync(Night)).IsTaken);
        Assert.Single(alarm.Raised);
    }

    [Fact]
    public async Task Checking_without_reading_trusts_what_was_read_for_five_seconds()
    {
        await TakeAsync(_one);
        Assert.Equal(AccessReason.Error, _two.Check(Use).Reason);
        await _two.Elevations.ReadAsync();
        Assert.True(_two.Check(Use).IsPermitted);
        _clock.Advance(ElevationDesk.MaxStaleness);
        Assert.True(_two.Check(Use).IsPermitted);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(AccessReason.Error, _two.Check(Use).Reason);
        Assert.True((await _two.DecideAsync(Use, default)).IsPermitted);
        Assert.True(_two.Check(Use).IsPermitted);
    }

    [Fact]
    public async Task A_store_that_is_cut_off_denies_elevations_and_takes_no_step()
    {
        await TakeAsync(_one);
        _store.IsCutOff = true;
        Assert.Equal(AccessReason.Error, (await _one.DecideAsync(Use, default)).Reason);
        await Assert.ThrowsAsync<IOException>(async () => await _one.Elevations.RevokeAsync("R-1"));
        await Assert.ThrowsAsync<IOException>(async () => await _one.Elevations.RequestAsync(Fix with { Id = "R-2" }));
        _store.IsCutOff = false;
        Assert.True((await _one.DecideAsync(Use, default)).IsPermitted);
        Assert.Null(_one.Elevations.Find("R-2"));
    }

    [Fact]
    public async Task A_step_that_is_missing_is_loud_and_permits_nothing()
    {
        await TakeAsync(_one);
        _store.Remove(1);
        Assert.Equal(AccessReason.Error, (await _two.DecideAsync(Use, default)).Reason);
        await Assert.ThrowsAsync<InvalidDataException>(async () => await _two.Elevations.ReadAsync());
    }

    [Fact]
    public async Task Steps_taken_at_once_by_many_are_all_kept_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
            await (i % 2 == 0 ? _one : _two).Elevations.RequestAsync(Fix with { Id = $"R-{i / 4}" }))));
        Assert.Equal(10, outcomes.Count(static outcome => outcome.IsTaken));
        Assert.All(outcomes, static outcome => Assert.True(outcome.Refusal is ElevationRefusal.None or ElevationRefusal.DuplicateId));
        await _one.Elevations.ReadAsync();
        Assert.Equal(10, _one.Elevations.All.Count);
        Assert.Equal(10, _store.Steps.Count);
    }

    private static async Task TakeAsync(PolicyDecisionPoint point)
    {
        await point.Elevations.RequestAsync(Fix);
        await point.Elevations.ApproveAsync("R-1", "wang");
        await point.Elevations.ActivateAsync("R-1");
    }

    private PolicyDecisionPoint Start() => new(_clock, PolicySnapshot.Load(Elevating), alarm: new Alarm(), log: new InMemoryDecisionLog(), elevations: _store);
}
