using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Regulation;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests.Decisions;

public sealed class DecisionTests
{
    private readonly PolicySnapshot _bank = PolicySnapshot.Load(Policy);

    [Fact]
    public void The_default_decision_denies()
    {
        var decision = default(AccessDecision);
        Assert.False(decision.IsPermitted);
        Assert.Equal(AccessVerdict.Deny, decision.Verdict);
        Assert.Empty(decision.Fields);
        Assert.Equal(FieldVisibility.Withheld, decision.TreatmentOf("name").Visibility);
        Assert.Equal("N99-14.3", decision.Citation.Requirement.Value);
    }

    [Fact]
    public void The_default_request_is_denied() => Assert.Equal(AccessReason.UnknownName, _bank.Check(default, Noon).Reason);

    [Fact]
    public void A_permission_says_what_is_shown_and_what_must_be_done()
    {
        var decision = _bank.Check(VendorRequest, Noon);
        Assert.Equal((AccessVerdict.Permit, "G-1", "v1", 10, 100L), (decision.Verdict, decision.GrantId, decision.PolicyVersion, decision.MaxRows, decision.MaxRowsToday));
        Assert.Equal([new("name", FieldVisibility.Clear), new("card", FieldVisibility.Masked, "last-4")], decision.Fields);
        Assert.Equal(FieldVisibility.Withheld, decision.TreatmentOf("segment").Visibility);
        Assert.Equal(AccessObligations.Log | AccessObligations.Mask | AccessObligations.RowCap | AccessObligations.DailyRowCap, decision.Obligations);
        Assert.Equal(VendorGrant.Until, decision.ValidUntil);
        Assert.Equal("permitted by grant 'G-1'", decision.ToString());
    }

    [Theory]
    [InlineData(-1, AccessReason.NotYet)]
    [InlineData(0, AccessReason.Permitted)]
    [InlineData(1, AccessReason.Permitted)]
    public void A_grant_begins_at_its_beginning(int ticks, AccessReason reason) =>
        Assert.Equal(reason, ReasonOf(_bank, VendorRequest, VendorGrant.From!.Value.AddTicks(ticks)));

    [Theory]
    [InlineData(-1, AccessReason.Permitted)]
    [InlineData(0, AccessReason.Expired)]
    [InlineData(1, AccessReason.Expired)]
    public void A_grant_has_ended_at_its_end(int ticks, AccessReason reason) =>
        Assert.Equal(reason, ReasonOf(_bank, VendorRequest, VendorGrant.Until!.Value.AddTicks(ticks)));

    [Theory]
    [InlineData(-1, AccessReason.Permitted)]
    [InlineData(0, AccessReason.Expired)]
    [InlineData(1, AccessReason.Expired)]
    public void Ending_a_contract_ends_every_grant_under_it_at_that_instant(int ticks, AccessReason reason)
    {
        var ended = Noon.AddHours(1);
        var snapshot = PolicySnapshot.Load(Policy with { Contracts = [Contract with { EndedAt = ended }] });
        Assert.Equal(reason, ReasonOf(snapshot, VendorRequest, ended.AddTicks(ticks)));
        Assert.Equal(AccessReason.Permitted, ReasonOf(snapshot, StaffRequest, ended.AddTicks(ticks)));
    }

    [Fact]
    public void A_lapsed_due_diligence_ends_the_grants_of_the_vendor()
    {
        var snapshot = PolicySnapshot.Load(Policy with { Contracts = [Contract with { DueDiligenceUntil = Noon }] });
        Assert.Equal(AccessReason.Permitted, ReasonOf(snapshot, VendorRequest, Noon.AddTicks(-1)));
        Assert.Equal(AccessReason.Expired, ReasonOf(snapshot, VendorRequest, Noon));
        Assert.Equal(Noon, snapshot.Check(VendorRequest, Noon.AddTicks(-1)).ValidUntil);
    }

    [Fact]
    public void A_closed_ticket_ends_its_grants()
    {
        var snapshot = PolicySnapshot.Load(Policy with { Engagements = [Ticket with { ClosedAt = Noon }] });
        Assert.Equal(AccessReason.Expired, ReasonOf(snapshot, VendorRequest, Noon));
    }

    [Fact]
    public void Suspending_anything_above_a_grant_suspends_it()
    {
        Assert.Equal(AccessReason.Suspended, ReasonOf(PolicySnapshot.Load(Policy with { Contracts = [Contract with { IsSuspended = true }] }), VendorRequest));
        Assert.Equal(AccessReason.Suspended, ReasonOf(PolicySnapshot.Load(Policy with { Engagements = [Ticket with { IsSuspended = true }] }), VendorRequest));
        Assert.Equal(AccessReason.Suspended, ReasonOf(With(VendorGrant with { IsSuspended = true }), VendorRequest));
    }

    [Fact]
    public void A_denial_names_what_the_nearest_grant_failed_on()
    {
        Assert.Equal(AccessReason.NoGrant, ReasonOf(_bank, VendorRequest with { Subject = "qian" }));
        Assert.Equal(AccessReason.Action, ReasonOf(_bank, VendorRequest with { Action = AccessAction.Update }));
        Assert.Equal(AccessReason.Purpose, ReasonOf(_bank, VendorRequest with { Purpose = "service" }));
        Assert.Equal(AccessReason.Engagement, ReasonOf(_bank, VendorRequest with { Engagement = null }));
        Assert.Equal(AccessReason.Environment, ReasonOf(_bank, VendorRequest with { Environment = AccessEnvironment.Test }));
        Assert.Equal(AccessReason.Field, ReasonOf(_bank, VendorRequest with { Fields = ["segment"] }));
        Assert.Equal(AccessReason.Level, ReasonOf(_bank, VendorRequest with { Fields = ["name", "pin"] }));
        Assert.Equal(AccessReason.Volume, ReasonOf(_bank, VendorRequest with { Rows = 11 }));
    }

    [Fact]
    public void Names_are_compared_ordinally_and_unknown_ones_are_told()
    {
        foreach (var request in (AccessRequest[])
            [VendorRequest with { Subject = "LI" }, VendorRequest with { Asset = "customer" }, VendorRequest with { Action = AccessAction.Of("raed") }, VendorRequest with { Fields = ["Name"] }])
        {
            Assert.Equal(AccessReason.UnknownName, ReasonOf(_bank, request));
        }

        Assert.Equal("denied: a name is unknown to the policy ('LI')", _bank.Check(VendorRequest with { Subject = "LI" }, Noon).ToString());
    }

    [Theory]
    [InlineData(10, 90, AccessReason.Permitted)]
    [InlineData(10, 91, AccessReason.Volume)]
    [InlineData(null, 99, AccessReason.Permitted)]
    [InlineData(null, 100, AccessReason.Volume)]
    [InlineData(0, 100, AccessReason.Permitted)]
    [InlineData(-1, 0, AccessReason.ContextInvalid)]
    [InlineData(1, long.MaxValue, AccessReason.Volume)]
    public void Rows_of_the_day_are_capped(int? rows, long today, AccessReason reason) =>
        Assert.Equal(reason, ReasonOf(_bank, VendorRequest with { Rows = rows, RowsToday = today }));

    [Fact]
    public void An_empty_list_of_fields_is_a_mistake_and_shows_nothing()
    {
        var decision = _bank.Check(VendorRequest with { Fields = [] }, Noon);
        Assert.Equal((AccessReason.ContextInvalid, "fields"), (decision.Reason, decision.Cause));
    }

    [Fact]
    public void The_row_cap_shrinks_with_what_is_left_of_the_day() =>
        Assert.Equal(3, _bank.Check(VendorRequest with { RowsToday = 97 }, Noon).MaxRows);

    [Fact]
    public void What_two_grants_give_is_never_added_up()
    {
        var snapshot = PolicySnapshot.Load(Policy with
        {
            Grants = [StaffGrant with { Id = "small", ClearFields = ["name", "card"], MaskedFields = [], MaxRows = 1, MaxRowsPerDay = 1 }, StaffGrant with { Id = "large", MaxRows = 50 }],
        });
        Assert.Equal("small", snapshot.Check(StaffRequest, Noon).GrantId);
        var large = snapshot.Check(StaffRequest with { Rows = 50 }, Noon);
        Assert.Equal(("large", FieldVisibility.Masked), (large.GrantId, large.TreatmentOf("card").Visibility));
    }

    [Fact]
    public void A_role_gives_what_it_is_granted()
    {
        var snapshot = With(StaffGrant with { Subject = null, Role = "operator" });
        Assert.Equal(AccessReason.Permitted, ReasonOf(snapshot, StaffRequest));
        Assert.Equal(AccessReason.NoGrant, ReasonOf(snapshot, StaffRequest with { Subject = "qian" }));
    }

    [Fact]
    public void A_prohibition_overrides_grants_and_is_cited()
    {
        var snapshot = With(NoHomeAccess with { Conditions = default, Requirement = RequirementId.Parse("OUT-32.2") });
        var decision = snapshot.Check(VendorRequest, Noon);
        Assert.Equal((AccessReason.Forbidden, "P-1", "OUT-32.2"), (decision.Reason, decision.Cause, decision.Citation.Requirement.Value));
        Assert.Equal(AccessReason.Permitted, ReasonOf(snapshot, StaffRequest));
    }

    [Fact]
    public void A_prohibition_of_fields_takes_them_away_or_refuses_who_asks_for_them()
    {
        var snapshot = With(NoHomeAccess with { Conditions = default, Fields = new() { Names = ["card"] } });
        var decision = snapshot.Check(VendorRequest, Noon);
        Assert.Equal(["name"], decision.Fields.Select(field => field.Field));
        Assert.Equal("P-1", decision.Cause);
        Assert.DoesNotContain(AccessObligations.Mask, Enum.GetValues<AccessObligations>().Where(one => one != 0 && decision.Obligations.HasFlag(one)));
        Assert.Equal(AccessReason.Forbidden, ReasonOf(snapshot, VendorRequest with { Fields = ["name", "card"] }));
        Assert.Equal(AccessReason.Permitted, ReasonOf(snapshot, VendorRequest with { Fields = ["name"] }));
    }

    [Fact]
    public void A_prohibition_that_takes_every_field_forbids()
    {
        var decision = With(NoHomeAccess with { Conditions = default, Fields = new() { FromPiClass = PersonalFinancialClass.C2 } }).Check(VendorRequest, Noon);
        Assert.Equal((AccessReason.Forbidden, "P-1"), (decision.Reason, decision.Cause));
    }

    [Theory]
    [InlineData(-1, AccessReason.Permitted)]
    [InlineData(0, AccessReason.Forbidden)]
    public void A_prohibition_begins_at_its_beginning_and_bounds_decisions_before(int ticks, AccessReason reason)
    {
        var snapshot = With(NoHomeAccess with { Conditions = default, From = Noon, Until = Noon.AddHours(1) });
        var decision = snapshot.Check(VendorRequest, Noon.AddTicks(ticks));
        Assert.Equal(reason, decision.Reason);
        Assert.Equal(reason == AccessReason.Permitted ? Noon : Noon.AddHours(1), decision.ValidUntil);
    }

    [Fact]
    public void Extraction_is_bound_to_the_term_of_its_own_approval()
    {
        var snapshot = With(StaffGrant with { Actions = [AccessAction.Read, AccessAction.Extract], Extraction = new("wang", Noon, Noon.AddHours(1)) });
        var request = StaffRequest with { Action = AccessAction.Extract };
        Assert.Equal(AccessReason.NotYet, ReasonOf(snapshot, request, Noon.AddTicks(-1)));
        Assert.Equal(AccessReason.Permitted, ReasonOf(snapshot, request, Noon));
        Assert.Equal(AccessReason.Expired, ReasonOf(snapshot, request, Noon.AddHours(1)));
        Assert.Equal(AccessReason.Permitted, ReasonOf(snapshot, StaffRequest, Noon.AddHours(2)));
    }

    [Fact]
    public void Who_did_one_duty_in_a_case_may_not_do_the_other()
    {
        var snapshot = PolicySnapshot.Load(Policy with
        {
            Grants = [StaffGrant with { Actions = [AccessAction.Update, AccessAction.Of("approve")] }],
            Separations = [new("S-1", SeparationKind.Dynamic, new([AccessAction.Update]), new([AccessAction.Of("approve")]), new("分离", "apart"))],
        });
        var request = StaffRequest with { Action = AccessAction.Of("approve") };
        Assert.Equal(AccessReason.ContextMissing, ReasonOf(snapshot, request));
        Assert.Equal(AccessReason.Permitted, ReasonOf(snapshot, request with { Performed = [] }));
        Assert.Equal(AccessReason.SeparationOfDuties, ReasonOf(snapshot, request with { Performed = [new(AccessAction.Update, "customers")] }));
    }

    [Fact]
    public void The_wall_around_test_data_denies_whatever_is_asked()
    {
        var snapshot = PolicySnapshot.Load(Policy with { Assets = [Customers, Customers with { Id = "copy", Environment = AccessEnvironment.Test }] });
        var decision = snapshot.Check(StaffRequest with { Asset = "copy", Environment = AccessEnvironment.Test }, Noon);
        Assert.Equal((AccessReason.Environment, "DSM-48"), (decision.Reason, decision.Citation.Requirement.Value));
    }

    [Fact]
    public void A_subject_is_bound_to_its_term()
    {
        var snapshot = PolicySnapshot.Load(Policy with { Subjects = [.. Policy.Subjects.Where(s => s.Id != "li"), new() { Id = "li", Kind = SubjectKind.VendorStaff, Organisation = "acme", Until = Noon }] });
        Assert.Equal(AccessReason.Permitted, ReasonOf(snapshot, VendorRequest, Noon.AddTicks(-1)));
        Assert.Equal(AccessReason.Expired, ReasonOf(snapshot, VendorRequest, Noon));
    }

    [Fact]
    public void A_check_allocates_nothing()
    {
        var snapshot = PolicySnapshot.Load(Policy with { Prohibitions = [NoHomeAccess] });
        AccessRequest[] requests =
        [
            VendorRequest with { Context = AttributeSet.Of(("network", "office")) }, VendorRequest, StaffRequest,
            StaffRequest with { Fields = ["name", "card"] }, StaffRequest with { Purpose = "repair" }, StaffRequest with { Subject = "nobody" },
        ];
        var permitted = Count(snapshot, requests);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Count(snapshot, requests);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal((3, 3), (permitted, again));
    }

    [Fact]
    public void A_trace_says_of_every_clause_whether_it_holds()
    {
        var trace = PolicySnapshot.Load(Policy with { Prohibitions = [NoHomeAccess] }).Explain(VendorRequest with { Purpose = "service" }, Noon);
        Assert.Equal(AccessReason.ContextMissing, trace.Decision.Reason);
        Assert.Contains(trace.Steps, step => step.Source == "prohibition 'P-1'" && step.Clause.En == "condition on 'network'" && step.Holds.IsUnknown);
        Assert.Contains(trace.Steps, step => step.Source == "grant 'G-1'" && step.Clause.En == "is for the purpose" && step.Holds.IsFalse);
        Assert.Contains("grant 'G-1': has begun: true", trace.ToString(), StringComparison.Ordinal);
    }

    private static int Count(PolicySnapshot snapshot, AccessRequest[] requests)
    {
        var permitted = 0;
        foreach (ref readonly var request in requests.AsSpan())
        {
            permitted += snapshot.Check(request, Noon).IsPermitted ? 1 : 0;
        }

        return permitted;
    }
}
