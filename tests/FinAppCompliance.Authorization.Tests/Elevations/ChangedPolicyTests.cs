using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Elevations;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using Microsoft.Extensions.Time.Testing;
using static FinAppCompliance.Authorization.Tests.Bank;
using static FinAppCompliance.Authorization.Tests.Elevations.ElevationDeskTests;

namespace FinAppCompliance.Authorization.Tests.Elevations;

/// <summary>A running elevation never outlives what the policy in force allows.</summary>
public sealed class ChangedPolicyTests
{
    private static readonly ElevationClass FixClass = Elevating.ElevationClasses.Items[0];
    private static readonly ElevationClass NightClass = Elevating.ElevationClasses.Items[1];

    private readonly FakeTimeProvider _clock = new(Noon);
    private readonly Alarm _alarm = new();
    private readonly PolicyDecisionPoint _point;

    public ChangedPolicyTests() => _point = new(_clock, PolicySnapshot.Load(Elevating), alarm: _alarm);

    public static TheoryData<string, Func<ElevationClass, ElevationClass>> Narrowed => new()
    {
        { "AZ714", one => one with { Grant = one.Grant with { Actions = [AccessAction.Export] } } },
        { "AZ711", one => one with { Eligible = new() { Kinds = [SubjectKind.Staff] } } },
        { "AZ712", one => one with { Approvers = ["zhao"] } },
        { "AZ710", one => one with { IsEmergency = true } },
    };

    [Theory]
    [MemberData(nameof(Narrowed), DisableDiscoveryEnumeration = true)]
    public async Task A_class_that_no_longer_allows_it_denies(string cause, Func<ElevationClass, ElevationClass> narrow)
    {
        await ActivateAsync();
        Put(narrow(FixClass));
        var decision = _point.Check(Use);
        Assert.Equal((AccessReason.NoGrant, cause), (decision.Reason, decision.Cause));
    }

    [Fact]
    public async Task An_action_that_the_class_has_lost_is_denied_and_the_others_stay()
    {
        await ActivateAsync();
        Put(FixClass with { Grant = FixClass.Grant with { Actions = [AccessAction.Update] } });
        Assert.Equal(AccessReason.Action, _point.Check(Use).Reason);
        Assert.True(_point.Check(Use with { Action = AccessAction.Update }).IsPermitted);
    }

    [Fact]
    public async Task A_shorter_window_of_the_class_ends_it_to_the_tick()
    {
        await ActivateAsync();
        Put(FixClass with { MaxDuration = TimeSpan.FromMinutes(5) });
        Assert.Equal(Noon.AddMinutes(5), _point.Check(Use).ValidUntil);
        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.True(_point.Check(Use).IsPermitted);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(AccessReason.Expired, _point.Check(Use).Reason);
    }

    [Fact]
    public async Task An_approver_who_is_suspended_or_left_takes_it_along()
    {
        await ActivateAsync();
        Put(FixClass, static one => one with { IsSuspended = true });
        Assert.Equal("AZ713", _point.Check(Use).Cause);
        Put(FixClass, static one => one with { Until = Noon.AddMinutes(10) });
        Assert.Equal(Noon.AddMinutes(10), _point.Check(Use).ValidUntil);
    }

    [Fact]
    public async Task An_approver_out_of_term_may_not_approve()
    {
        Put(FixClass, static one => one with { Until = Noon });
        await _point.Elevations.RequestAsync(Fix);
        Assert.Equal(ElevationRefusal.NotAnApprover, (await _point.Elevations.ApproveAsync("R-1", "wang")).Refusal);
        Assert.True((await _point.Elevations.ApproveAsync("R-1", "zhao")).IsTaken);
    }

    [Fact]
    public async Task A_ring_of_favours_is_found_whatever_its_length()
    {
        _point.Replace(PolicySnapshot.Load(Elevating with
        {
            Subjects = [.. Elevating.Subjects, new() { Id = "sun", Kind = SubjectKind.Staff, Unit = "retail" }],
            ElevationClasses = [FixClass with { Approvers = ["wang", "zhao", "sun"] }],
        }));
        foreach (var (id, asks, approves) in new[] { ("A", "wang", "zhao"), ("B", "zhao", "sun") })
        {
            await _point.Elevations.RequestAsync(Fix with { Id = id, Subject = asks, Engagement = null });
            Assert.True((await _point.Elevations.ApproveAsync(id, approves)).IsTaken);
        }

        await _point.Elevations.RequestAsync(Fix with { Id = "C", Subject = "sun", Engagement = null });
        Assert.Equal(ElevationRefusal.ConflictOfInterest, (await _point.Elevations.ApproveAsync("C", "wang")).Refusal);
    }

    [Fact]
    public async Task A_request_can_be_dropped_and_an_approval_taken_back()
    {
        await _point.Elevations.RequestAsync(Fix);
        Assert.True((await _point.Elevations.RevokeAsync("R-1")).IsTaken);
        Assert.Equal(ElevationRefusal.WrongState, (await _point.Elevations.ApproveAsync("R-1", "wang")).Refusal);
        await _point.Elevations.RequestAsync(Fix with { Id = "R-2" });
        await _point.Elevations.ApproveAsync("R-2", "wang");
        Assert.True((await _point.Elevations.RevokeAsync("R-2")).IsTaken);
        Assert.Equal(ElevationRefusal.WrongState, (await _point.Elevations.ActivateAsync("R-2")).Refusal);
        Assert.Equal(ElevationRefusal.WrongState, (await _point.Elevations.RevokeAsync("R-2")).Refusal);
    }

    [Fact]
    public async Task Emergencies_of_a_person_do_not_overlap_and_have_a_budget()
    {
        Put(NightClass with { EmergencyCount = 2, EmergencyTime = TimeSpan.FromMinutes(80), EmergencyPeriod = TimeSpan.FromDays(1) });
        var glass = Night with { Duration = TimeSpan.FromMinutes(40) };
        Assert.True((await _point.Elevations.BreakGlassAsync(glass)).IsTaken);
        Assert.Equal(ElevationRefusal.Overlapping, (await _point.Elevations.BreakGlassAsync(glass with { Id = "N-2" })).Refusal);
        _clock.Advance(TimeSpan.FromMinutes(40));
        Assert.Equal(ElevationRefusal.BudgetSpent, (await _point.Elevations.BreakGlassAsync(glass with { Id = "N-2", Duration = TimeSpan.FromMinutes(41) })).Refusal);
        Assert.True((await _point.Elevations.BreakGlassAsync(glass with { Id = "N-2" })).IsTaken);
        _clock.Advance(TimeSpan.FromMinutes(40));
        Assert.Equal(ElevationRefusal.BudgetSpent, (await _point.Elevations.BreakGlassAsync(glass with { Id = "N-3", Duration = TimeSpan.FromTicks(1) })).Refusal);
        Assert.Equal(2, _alarm.Raised.Count);
    }

    [Fact]
    public async Task The_user_of_an_emergency_is_never_its_approver()
    {
        Put(NightClass with { Approvers = ["zhao", "wang"] });
        var own = Night with { Subject = "zhao", Engagement = null };
        Assert.True((await _point.Elevations.BreakGlassAsync(own)).IsTaken);
        var decision = _point.Check(Use with { Subject = "zhao", Engagement = null });
        Assert.True(decision.IsPermitted, decision.ToString());
        Put(NightClass with { Approvers = ["zhao"] });
        Assert.Equal(ElevationRefusal.NoReviewer, (await new PolicyDecisionPoint(_clock, _point.Current, alarm: _alarm).Elevations.BreakGlassAsync(own with { Id = "N-2" })).Refusal);
    }

    [Theory]
    [InlineData("qian", "read", "AZ707")]
    [InlineData("li", "read", "AZ707")]
    [InlineData("wang", "extract", "AZ708")]
    public void A_class_that_cannot_work_does_not_load(string approver, string action, string code)
    {
        var kind = FixClass with { Approvers = [approver], Grant = FixClass.Grant with { Actions = [AccessAction.Of(action)] } };
        var failure = Assert.Throws<AccessPolicyException>(() => PolicySnapshot.Load(Elevating with { ElevationClasses = [kind] }));
        Assert.Contains(failure.Problems, one => one.Code == code);
    }

    private async Task ActivateAsync()
    {
        await _point.Elevations.RequestAsync(Fix);
        await _point.Elevations.ApproveAsync("R-1", "wang");
        Assert.True((await _point.Elevations.ActivateAsync("R-1")).IsTaken);
        Assert.True(_point.Check(Use).IsPermitted);
    }

    private void Put(ElevationClass kind, Func<AccessSubject, AccessSubject>? wang = null) => _point.Replace(PolicySnapshot.Load(Elevating with
    {
        Subjects = [.. Elevating.Subjects.Select(one => one.Id == "wang" && wang is not null ? wang(one) : one)],
        ElevationClasses = [kind],
    }));
}
