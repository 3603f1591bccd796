using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Rights;
using static FinAppCompliance.Privacy.Tests.Cases.CaseExample;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Cases;

public sealed class CaseRegisterTests
{
    private readonly CaseExample _example = new();

    [Fact]
    public async Task Opening_and_recording_again_is_safe_and_another_case_with_the_id_is_refused()
    {
        var register = _example.Register<RightsRequest>();
        await register.OpenAsync(Request());
        await register.RecordAsync("r-1", CaseStep.IdentityVerified("clerk"));
        _example.Clock.Advance(TimeSpan.FromHours(1));
        var again = await register.RecordAsync("r-1", CaseStep.IdentityVerified("clerk"));

        Assert.Equal(Start, Assert.Single(again.Steps).At);
        Assert.Equal(again, await register.OpenAsync(Request()));
        var refused = await Assert.ThrowsAsync<CaseRefusedException>(async () => await register.OpenAsync(Request(RightKind.Copy)));
        Assert.Equal(CaseRefusal.UnknownCase, refused.Reason);
    }

    [Fact]
    public void A_case_that_was_never_opened_is_unknown() =>
        Assert.Equal(CaseRefusal.UnknownCase, Try(_example.Register<RightsRequest>(), "r-9", CaseStep.IdentityVerified("clerk")));

    [Fact]
    public async Task A_clock_set_back_puts_no_step_before_another()
    {
        var clock = new SteppingClock { Now = Start.AddHours(2) };
        var register = new CaseRegister<RightsRequest>(new CasePorts { Clock = clock });
        await register.OpenAsync(Request());
        await register.RecordAsync("r-1", CaseStep.IdentityVerified("clerk"));
        clock.Now = Start.AddHours(1);
        var decided = await register.RecordAsync("r-1", CaseStep.Decided("clerk", RequestResult.Fulfilled));

        Assert.Equal([Start.AddHours(2), Start.AddHours(2)], decided.Steps.Select(static step => step.At));
    }

    [Fact]
    public async Task A_stored_file_that_tells_an_impossible_story_is_refused()
    {
        var store = new InMemoryCaseStore<RightsRequest>();
        var register = new CaseRegister<RightsRequest>(store, new CasePorts { Clock = _example.Clock });
        await store.SaveAsync(Request() with { Steps = [CaseStep.Answered("clerk", _example.Letter()) with { At = Start }] }, -1, default);

        var refused = await Assert.ThrowsAsync<CaseRefusedException>(async () => await register.FindAsync("r-1"));
        Assert.Contains("could not have been recorded", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<CaseRefusedException>(async () => await register.ListAsync().GetAsyncEnumerator().MoveNextAsync());
    }

    [Fact]
    public async Task Whoever_was_slower_decides_on_what_the_faster_one_left()
    {
        var register = new CaseRegister<RightsRequest>(new RivalStore(_example), new CasePorts { Clock = _example.Clock });
        await register.OpenAsync(Request());

        Assert.Equal(CaseRefusal.NotPossibleNow, Try(register, "r-1", CaseStep.Decided("clerk", RequestResult.Refused, Why)));
        Assert.Equal(CaseState.Withdrawn, (await register.FindAsync("r-1"))!.State);
    }

    [Fact]
    public async Task Every_step_is_in_the_audit_trail_with_a_key_of_its_own_and_without_the_person()
    {
        var trail = new Trail();
        var register = new CaseRegister<RightsRequest>(new CasePorts { Clock = _example.Clock, Audit = trail, Tenant = "bank" });
        await register.OpenAsync(Request());
        await register.RecordAsync("r-1", CaseStep.IdentityVerified("clerk"));
        await register.RecordAsync("r-1", CaseStep.IdentityVerified("clerk"));

        Assert.Equal(["rightsrequest-opened", "rightsrequest-identityverified", "rightsrequest-identityverified"], trail.Entries.Select(static entry => entry.Action));
        Assert.Equal(2, trail.Entries.Select(static entry => entry.IdempotencyKey).Distinct().Count());
        Assert.DoesNotContain(trail.Entries, static entry => entry.ToString().Contains(Me.ToString(), StringComparison.Ordinal));
    }

    private sealed class SteppingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Trail : IAuditRecorder
    {
        public List<AuditEntry> Entries { get; } = [];

        public ValueTask RecordAsync(AuditEntry entry, CancellationToken cancellationToken)
        {
            Entries.Add(entry);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Withdraws the request just before the first step of somebody else is saved.</summary>
    private sealed class RivalStore(CaseExample example) : ICaseStore<RightsRequest>
    {
        private readonly InMemoryCaseStore<RightsRequest> _inner = new();
        private bool _done;

        public ValueTask<RightsRequest?> FindAsync(string id, CancellationToken cancellationToken) => _inner.FindAsync(id, cancellationToken);

        public async ValueTask<bool> SaveAsync(RightsRequest file, int expectedSteps, CancellationToken cancellationToken)
        {
            if (expectedSteps == 0 && !_done)
            {
                _done = true;
                var rival = CaseStep.WithdrawnByPerson("other") with { At = example.Clock.GetUtcNow() };
                Assert.True(await _inner.SaveAsync(file with { Steps = [rival] }, 0, cancellationToken));
            }

            return await _inner.SaveAsync(file, expectedSteps, cancellationToken);
        }

        public IAsyncEnumerable<RightsRequest> ListAsync(bool openOnly, CancellationToken cancellationToken) => _inner.ListAsync(openOnly, cancellationToken);
    }
}
