using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Elevations;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using Microsoft.Extensions.Time.Testing;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests.Elevations;

public sealed class ElevationDeskTests
{
    private static readonly DataGrant Template = VendorGrant with
    {
        Id = "E",
        Subject = null,
        Engagement = null,
        From = null,
        Until = null,
        Approver = null,
        Actions = [AccessAction.Read, AccessAction.Update],
    };

    internal static readonly AccessPolicy Elevating = Policy with
    {
        Grants = [],
        Prohibitions = [NoHomeAccess],
        ElevationClasses =
        [
            new() { Id = "fix", Grant = Template, Approvers = ["wang", "zhao", "qian"], MaxDuration = TimeSpan.FromHours(2), RequestLife = TimeSpan.FromHours(1), ApprovalLife = TimeSpan.FromMinutes(30) },
            new() { Id = "night", Grant = Template, Approvers = ["wang"], MaxDuration = TimeSpan.FromHours(1), IsEmergency = true, ReviewWithin = TimeSpan.FromHours(8) },
        ],
    };

    internal static readonly ElevationRequest Fix = new() { Id = "R-1", Class = "fix", Subject = "li", Engagement = "T-1", Justification = "login fails", Duration = TimeSpan.FromHours(1) };

    internal static readonly ElevationRequest Night = Fix with { Class = "night" };

    internal static readonly AccessRequest Use = VendorRequest with { Elevation = "R-1", Context = AttributeSet.Of(("network", "office")) };

    private readonly FakeTimeProvider _clock = new(Noon);
    private readonly Alarm _alarm = new();
    private readonly PolicyDecisionPoint _point;

    public ElevationDeskTests() => _point = new(_clock, PolicySnapshot.Load(Elevating), alarm: _alarm);

    private ElevationDesk Desk => _point.Elevations;

    [Fact]
    public async Task An_approved_and_activated_elevation_permits_until_its_window_ends()
    {
        Assert.Equal(AccessReason.UnknownName, _point.Check(Use).Reason);
        Assert.True((await Desk.RequestAsync(Fix)).IsTaken);
        Assert.Equal(AccessReason.NotYet, _point.Check(Use).Reason);
        Assert.True((await Desk.ApproveAsync("R-1", "wang")).IsTaken);
        Assert.Equal(AccessReason.NotYet, _point.Check(Use).Reason);
        Assert.True((await Desk.ActivateAsync("R-1")).IsTaken);
        var decision = _point.Check(Use);
        Assert.Equal((AccessReason.Permitted, "R-1", Noon.AddHours(1)), (decision.Reason, decision.GrantId, decision.ValidUntil));
        _clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.True(_point.Check(Use).IsPermitted);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(AccessReason.Expired, _point.Check(Use).Reason);
    }

    [Fact]
    public async Task An_approval_is_bound_to_its_subject_and_is_evaluated_afresh()
    {
        await ActivateAsync();
        Assert.Equal(AccessReason.NoGrant, _point.Check(Use with { Subject = "zhao" }).Reason);
        Assert.Equal(AccessReason.NoGrant, _point.Check(Use with { Engagement = null }).Reason);
        Assert.Equal(AccessReason.Purpose, _point.Check(Use with { Purpose = "service" }).Reason);
        Assert.Equal(AccessReason.Forbidden, _point.Check(Use with { Context = AttributeSet.Of(("network", "home")) }).Reason);
        Assert.Equal(AccessReason.ContextMissing, _point.Check(Use with { Context = null }).Reason);
        _point.Replace(PolicySnapshot.Load(Elevating with { Contracts = [Contract with { EndedAt = Noon }] }));
        Assert.Equal(AccessReason.Expired, _point.Check(Use).Reason);
        _point.Replace(PolicySnapshot.Load(Elevating with { ElevationClasses = [] }));
        Assert.Equal(AccessReason.NoGrant, _point.Check(Use).Reason);
    }

    [Theory]
    [InlineData(59, ElevationRefusal.None)]
    [InlineData(60, ElevationRefusal.WrongState)]
    public async Task A_request_lapses_without_approval(int minutes, ElevationRefusal refusal)
    {
        await Desk.RequestAsync(Fix);
        _clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.Equal(refusal, (await Desk.ApproveAsync("R-1", "wang")).Refusal);
    }

    [Theory]
    [InlineData(29, ElevationRefusal.None)]
    [InlineData(30, ElevationRefusal.WrongState)]
    public async Task An_approval_lapses_without_activation(int minutes, ElevationRefusal refusal)
    {
        await Desk.RequestAsync(Fix);
        await Desk.ApproveAsync("R-1", "wang");
        _clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.Equal(refusal, (await Desk.ActivateAsync("R-1")).Refusal);
    }

    [Fact]
    public async Task A_request_beyond_the_class_is_refused()
    {
        Assert.Equal(ElevationRefusal.Widened, (await Desk.RequestAsync(Fix with { Duration = TimeSpan.FromHours(2) + TimeSpan.FromTicks(1) })).Refusal);
        Assert.Equal(ElevationRefusal.Widened, (await Desk.RequestAsync(Fix with { Duration = TimeSpan.Zero })).Refusal);
        Assert.Equal(ElevationRefusal.Widened, (await Desk.RequestAsync(Fix with { Fields = ["pin"] })).Refusal);
        Assert.Equal(ElevationRefusal.Widened, (await Desk.RequestAsync(Fix with { Actions = [AccessAction.Delete] })).Refusal);
        Assert.Equal(ElevationRefusal.NoJustification, (await Desk.RequestAsync(Fix with { Justification = " " })).Refusal);
        Assert.Equal(ElevationRefusal.UnknownName, (await Desk.RequestAsync(Fix with { Class = "none" })).Refusal);
        Assert.Equal(ElevationRefusal.UnknownName, (await Desk.RequestAsync(Fix with { Subject = "nobody" })).Refusal);
        Assert.Equal(ElevationRefusal.WrongKind, (await Desk.RequestAsync(Night)).Refusal);
        Assert.Equal(ElevationRefusal.WrongKind, (await Desk.BreakGlassAsync(Fix)).Refusal);
        Assert.Empty(Desk.All);
    }

    [Fact]
    public async Task An_approver_may_only_narrow()
    {
        await Desk.RequestAsync(Fix with { Fields = ["name"] });
        Assert.Equal(ElevationRefusal.Widened, (await Desk.ApproveAsync("R-1", "wang", new(Fields: ["name", "card"]))).Refusal);
        Assert.Equal(ElevationRefusal.Widened, (await Desk.ApproveAsync("R-1", "wang", new(Duration: TimeSpan.FromHours(2)))).Refusal);
        Assert.True((await Desk.ApproveAsync("R-1", "wang", new(Actions: [AccessAction.Read], Duration: TimeSpan.FromMinutes(10)))).IsTaken);
        await Desk.ActivateAsync("R-1");
        Assert.Equal(["name"], _point.Check(Use).Fields.Select(field => field.Field));
        Assert.Equal(AccessReason.Action, _point.Check(Use with { Action = AccessAction.Update }).Reason);
        Assert.Equal(Noon.AddMinutes(10), _point.Check(Use).ValidUntil);
    }

    [Fact]
    public async Task Nobody_approves_for_themself_or_in_exchange()
    {
        await Desk.RequestAsync(Fix with { Subject = "wang", Engagement = null });
        Assert.Equal(ElevationRefusal.SelfApproval, (await Desk.ApproveAsync("R-1", "wang")).Refusal);
        Assert.Equal(ElevationRefusal.SelfApproval, (await Desk.ApproveAsync("R-1", "Ｗang ")).Refusal);
        Assert.Equal(ElevationRefusal.SelfApproval, (await Desk.ApproveAsync("R-1", "wa\u200Bng")).Refusal);
        Assert.Equal(ElevationRefusal.NotAnApprover, (await Desk.ApproveAsync("R-1", "li")).Refusal);
        Assert.True((await Desk.ApproveAsync("R-1", "zhao")).IsTaken);
        await Desk.RequestAsync(Fix with { Id = "R-2", Subject = "zhao", Engagement = null });
        Assert.Equal(ElevationRefusal.ConflictOfInterest, (await Desk.ApproveAsync("R-2", "wang")).Refusal);
        Assert.True((await Desk.ApproveAsync("R-2", "qian")).IsTaken);
    }

    [Fact]
    public async Task Approval_by_somebody_outside_the_owning_unit_does_not_become_access()
    {
        await Desk.RequestAsync(Fix);
        Assert.True((await Desk.ApproveAsync("R-1", "qian")).IsTaken);
        await Desk.ActivateAsync("R-1");
        var decision = _point.Check(Use);
        Assert.Equal((AccessReason.NoGrant, "AZ433"), (decision.Reason, decision.Cause));
    }

    [Fact]
    public async Task Rejecting_and_revoking_end_an_elevation()
    {
        await Desk.RequestAsync(Fix);
        Assert.True((await Desk.RejectAsync("R-1", "wang")).IsTaken);
        Assert.Equal(ElevationState.Rejected, Desk.Find("R-1")!.StateAt(Noon));
        Assert.Equal(ElevationRefusal.WrongState, (await Desk.ApproveAsync("R-1", "wang")).Refusal);
        Assert.Equal(ElevationRefusal.DuplicateId, (await Desk.RequestAsync(Fix)).Refusal);
        await Desk.RequestAsync(Fix with { Id = "R-2" });
        await Desk.ApproveAsync("R-2", "wang");
        await Desk.ActivateAsync("R-2");
        Assert.True((await Desk.RevokeAsync("R-2")).IsTaken);
        Assert.Equal(AccessReason.Expired, _point.Check(Use with { Elevation = "R-2" }).Reason);
        Assert.Equal(ElevationRefusal.UnknownElevation, (await Desk.RevokeAsync("R-3")).Refusal);
    }

    [Fact]
    public async Task Break_glass_raises_an_alarm_and_must_be_reviewed()
    {
        Assert.True((await Desk.BreakGlassAsync(Night)).IsTaken);
        Assert.Equal("R-1", _alarm.Raised.Single().Request.Id);
        var decision = _point.Check(Use);
        Assert.True(decision.IsPermitted);
        Assert.True(decision.Obligations.HasFlag(AccessObligations.Notify | AccessObligations.Log));
        Assert.Equal(ElevationRefusal.WrongState, (await Desk.ReviewAsync("R-1", "wang", "fine")).Refusal);
        _clock.Advance(TimeSpan.FromHours(2));
        Assert.True(Desk.Find("R-1")!.AwaitsReview);
        Assert.Equal(ElevationRefusal.SelfApproval, (await Desk.ReviewAsync("R-1", "li", "fine")).Refusal);
        Assert.True((await Desk.ReviewAsync("R-1", "wang", "needed and used as told")).IsTaken);
        Assert.False(Desk.Find("R-1")!.AwaitsReview);
    }

    [Fact]
    public async Task Break_glass_skips_prohibitions_but_none_marked_absolute()
    {
        await Desk.BreakGlassAsync(Night);
        var fromHome = Use with { Context = AttributeSet.Of(("network", "home")) };
        Assert.True(_point.Check(fromHome).IsPermitted);
        _point.Replace(PolicySnapshot.Load(Elevating with { Prohibitions = [NoHomeAccess with { IsAbsolute = true }] }));
        Assert.Equal(AccessReason.Forbidden, _point.Check(fromHome).Reason);
    }

    [Fact]
    public async Task Break_glass_without_a_working_alarm_is_refused()
    {
        _alarm.IsBroken = true;
        Assert.Equal(ElevationRefusal.NoAlarm, (await Desk.BreakGlassAsync(Night)).Refusal);
        Assert.Equal(ElevationRefusal.NoAlarm, (await new PolicyDecisionPoint(_clock, PolicySnapshot.Load(Elevating)).Elevations.BreakGlassAsync(Night)).Refusal);
        Assert.Empty(Desk.All);
    }

    [Fact]
    public async Task Who_owes_a_review_breaks_no_further_glass()
    {
        await Desk.BreakGlassAsync(Night);
        _clock.Advance(TimeSpan.FromHours(9));
        Assert.Equal(ElevationRefusal.ReviewOverdue, (await Desk.BreakGlassAsync(Night with { Id = "R-2" })).Refusal);
        await Desk.ReviewAsync("R-1", "wang", "late, but in order");
        Assert.True((await Desk.BreakGlassAsync(Night with { Id = "R-2" })).IsTaken);
    }

    [Theory]
    [InlineData("AZ701", "approvers")]
    [InlineData("AZ702", "known")]
    [InlineData("AZ703", "maximum")]
    [InlineData("AZ704", "life")]
    [InlineData("AZ705", "window")]
    [InlineData("AZ706", "budget")]
    [InlineData("AZ709", "eligible")]
    public void A_class_with_a_broken_part_does_not_load(string code, string part)
    {
        var kind = Elevating.ElevationClasses.Items[1];
        kind = part switch
        {
            "approvers" => kind with { Approvers = [] },
            "known" => kind with { Approvers = ["nobody"] },
            "maximum" => kind with { MaxDuration = TimeSpan.FromHours(5) },
            "life" => kind with { ReviewWithin = TimeSpan.Zero },
            "window" => kind with { Grant = Template with { Until = End } },
            "budget" => kind with { EmergencyPeriod = TimeSpan.FromDays(32) },
            _ => kind with { Eligible = new() { Kinds = [SubjectKind.Application] } },
        };
        Assert.Equal([code], ProblemsOf(Elevating with { ElevationClasses = [kind] }));
    }

    private async Task ActivateAsync()
    {
        await Desk.RequestAsync(Fix);
        await Desk.ApproveAsync("R-1", "wang");
        await Desk.ActivateAsync("R-1");
    }
}
