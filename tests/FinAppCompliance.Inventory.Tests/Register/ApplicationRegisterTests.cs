using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Inventory.Register;

namespace FinAppCompliance.Inventory.Tests.Register;

public sealed class ApplicationRegisterTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_record_is_found_with_its_stamp_after_it_was_added()
    {
        var added = await _desk.AddAsync(Desk.App());
        Assert.Equal(new RegisterEntry(Desk.App(), 1, Desk.Start), added);
        Assert.Equal(added, await _desk.Register.FindAsync("app-1"));
    }

    [Fact]
    public async Task An_id_is_used_once()
    {
        await _desk.AddAsync(Desk.App());
        Assert.Equal(RegisterStatus.Conflict, (await _desk.Register.AddAsync(Desk.App(), Desk.Note)).Status);
    }

    [Fact]
    public async Task A_change_on_an_old_stamp_is_a_conflict_that_shows_the_present_record()
    {
        await _desk.AddAsync(Desk.App());
        var second = Desk.App() with { ShortCode = "A" };
        Assert.True((await _desk.Register.ChangeAsync(second, 1, Desk.Note)).IsRecorded);
        var late = await _desk.Register.ChangeAsync(Desk.App() with { ShortCode = "B" }, 1, Desk.Note);
        Assert.Equal(RegisterStatus.Conflict, late.Status);
        Assert.Equal(second, late.Entry!.Record);
        Assert.Equal(2, late.Entry.Revision);
    }

    [Fact]
    public async Task Of_many_concurrent_changes_on_one_stamp_exactly_one_wins()
    {
        await _desk.AddAsync(Desk.App());
        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(number => Task.Run(async () =>
            await _desk.Register.ChangeAsync(Desk.App() with { ShortCode = $"C{number}" }, 1, Desk.Note))));
        Assert.Single(results, static result => result.IsRecorded);
        Assert.Equal(31, results.Count(static result => result.Status == RegisterStatus.Conflict));
    }

    [Fact]
    public async Task A_new_application_cannot_begin_running()
    {
        var result = await _desk.Register.AddAsync(Desk.App() with { State = AppState.Running }, Desk.Note);
        Assert.Equal("N99-02.2", Assert.Single(result.Problems).Requirement.Value);
        Assert.Null(await _desk.Register.FindAsync("app-1"));
    }

    [Fact]
    public async Task The_state_does_not_change_by_editing()
    {
        await _desk.AddAsync(Desk.App() with { State = AppState.Proposed });
        var result = await _desk.Register.ChangeAsync(Desk.App() with { State = AppState.Running }, 1, Desk.Note);
        Assert.Equal(RegisterStatus.Refused, result.Status);
    }

    [Fact]
    public async Task A_record_without_its_parent_is_refused()
    {
        var result = await _desk.Register.AddAsync(new AppVersion { Id = "v-1", Application = "app-1" }, Desk.Note);
        Assert.Contains("'app-1'", Assert.Single(result.Problems).Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_does_not_turn_into_one_of_another_kind()
    {
        await _desk.AddAsync(Desk.App());
        await _desk.AddAsync(Desk.App("app-2"));
        Assert.False((await _desk.Register.ChangeAsync(new AppVersion { Id = "app-1", Application = "app-2" }, 1, Desk.Note)).IsRecorded);
    }

    [Fact]
    public async Task What_others_belong_to_is_removed_last()
    {
        await _desk.AddAsync(Desk.App());
        await _desk.AddAsync(new AppVersion { Id = "v-1", Application = "app-1" });
        Assert.False((await _desk.Register.RemoveAsync("app-1", 1, Desk.Note)).IsRecorded);
        Assert.True((await _desk.Register.RemoveAsync("v-1", 1, Desk.Note)).IsRecorded);
        Assert.True((await _desk.Register.RemoveAsync("app-1", 1, Desk.Note)).IsRecorded);
        Assert.Null(await _desk.Register.FindAsync("app-1"));
    }

    [Fact]
    public async Task A_record_added_again_goes_on_with_its_history()
    {
        await _desk.AddAsync(Desk.App());
        await _desk.Register.RemoveAsync("app-1", 1, Desk.Note);
        Assert.Equal(3, (await _desk.AddAsync(Desk.App())).Revision);
        Assert.Equal(
            [RegisterChangeKind.Added, RegisterChangeKind.Removed, RegisterChangeKind.Added],
            _desk.Register.HistoryAsync("app-1").ToBlockingEnumerable().Select(static change => change.Kind));
    }

    [Fact]
    public async Task History_says_who_when_why_before_and_after()
    {
        await _desk.AddAsync(Desk.App());
        _desk.Clock.Advance(TimeSpan.FromDays(1));
        var after = Desk.App() with { ShortCode = "A" };
        await _desk.Register.ChangeAsync(after, 1, new("clerk", "short code given"));
        var change = _desk.Register.HistoryAsync("app-1").ToBlockingEnumerable().Last();
        Assert.Equal(new ChangeNote("clerk", "short code given"), change.Note);
        Assert.Equal(Desk.Start.AddDays(1), change.At);
        Assert.Equal(Desk.App(), change.Before);
        Assert.Equal(after, change.After);
    }

    [Fact]
    public async Task Changing_or_removing_what_does_not_exist_says_so()
    {
        Assert.Equal(RegisterStatus.NotFound, (await _desk.Register.ChangeAsync(Desk.App(), 1, Desk.Note)).Status);
        Assert.Equal(RegisterStatus.NotFound, (await _desk.Register.RemoveAsync("app-1", 1, Desk.Note)).Status);
    }

    [Fact]
    public async Task What_the_trail_cannot_record_does_not_happen()
    {
        var desk = new Desk(new BrokenTrail());
        await Assert.ThrowsAsync<AuditRecordingException>(async () => await desk.Register.AddAsync(Desk.App(), Desk.Note));
        Assert.Null(await desk.Register.FindAsync("app-1"));
    }

    [Theory]
    [InlineData("", "why")]
    [InlineData("two words", "why")]
    [InlineData("by", " ")]
    public void A_change_needs_somebody_and_a_reason(string by, string why) => Assert.ThrowsAny<ArgumentException>(() => new ChangeNote(by, why));

    private sealed class BrokenTrail : IAuditRecorder
    {
        public ValueTask RecordAsync(AuditEntry entry, CancellationToken cancellationToken) => throw new AuditRecordingException();
    }
}
