using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using Microsoft.Extensions.Time.Testing;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests;

/// <summary>What other engines were seen to let through; here each ends in a denial.</summary>
public sealed class TrapTests
{
    [Fact]
    public void A_repeated_question_is_denied_once_the_window_has_closed()
    {
        var clock = new FakeTimeProvider(VendorGrant.Until!.Value.AddTicks(-1));
        var point = new PolicyDecisionPoint(clock, PolicySnapshot.Load(Policy));
        Assert.True(point.Check(VendorRequest).IsPermitted);
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(AccessReason.Expired, point.Check(VendorRequest).Reason);
    }

    [Theory]
    [InlineData("$$")]
    [InlineData("|")]
    [InlineData(":")]
    public void Names_that_would_join_to_the_same_text_are_not_mixed_up(string separator)
    {
        var snapshot = PolicySnapshot.Load(Policy with
        {
            Subjects = [.. Policy.Subjects, new() { Id = "a", Kind = SubjectKind.Staff }, new() { Id = $"a{separator}b", Kind = SubjectKind.Staff }],
            Assets = [Customers, Customers with { Id = $"b{separator}c" }, Customers with { Id = "c" }],
            Grants = [StaffGrant with { Subject = "a", Asset = $"b{separator}c" }],
        });
        Assert.True(snapshot.Check(StaffRequest with { Subject = "a", Asset = $"b{separator}c" }, Noon).IsPermitted);
        Assert.Equal(AccessReason.NoGrant, ReasonOf(snapshot, StaffRequest with { Subject = $"a{separator}b", Asset = "c" }));
    }

    [Fact]
    public void A_subject_whose_id_holds_what_nobody_sees_does_not_load() =>
        Assert.Contains("AZ104", ProblemsOf(Policy with { Subjects = [.. Policy.Subjects, new() { Id = "a\0b", Kind = SubjectKind.Staff }] }));

    [Fact]
    public void A_mistyped_attribute_in_a_grant_or_a_prohibition_does_not_load()
    {
        Assert.Contains("AZ501", ProblemsOf(Policy with { Grants = [StaffGrant with { Conditions = [AccessCondition.ContextIs("netwrok", "office")] }] }));
        Assert.Contains("AZ501", ProblemsOf(Policy with { Prohibitions = [NoHomeAccess with { Conditions = [AccessCondition.ContextIs("netwrok", "home")] }] }));
    }

    [Fact]
    public void A_prohibition_on_an_absent_attribute_denies_and_says_so()
    {
        var decision = With(NoHomeAccess).Check(VendorRequest, Noon);
        Assert.Equal((AccessReason.ContextMissing, "P-1"), (decision.Reason, decision.Cause));
    }

    [Fact]
    public void A_prohibition_on_an_attribute_of_the_wrong_type_denies_and_says_so()
    {
        var snapshot = With(NoHomeAccess with { Conditions = [AccessCondition.ContextIs("suspended", true)] });
        Assert.Equal(AccessReason.ContextMissing, ReasonOf(snapshot, VendorRequest));
        Assert.Equal(AccessReason.ContextInvalid, ReasonOf(snapshot, VendorRequest with { Context = AttributeSet.Of(("suspended", "true")) }));
        Assert.Equal(AccessReason.ContextInvalid, ReasonOf(snapshot, VendorRequest with { Context = AttributeSet.Of(("suspended", 1)) }));
        Assert.Equal(AccessReason.Forbidden, ReasonOf(snapshot, VendorRequest with { Context = AttributeSet.Of(("suspended", true)) }));
        Assert.Equal(AccessReason.Permitted, ReasonOf(snapshot, VendorRequest with { Context = AttributeSet.Of(("suspended", false)) }));
    }

    [Fact]
    public void A_prohibition_that_cannot_be_evaluated_denies_in_a_filter_as_well()
    {
        var filter = With(NoHomeAccess).Filter(VendorRequest, Noon, Filtering.RowBinding<string>.Empty);
        Assert.True(filter.IsNever);
        Assert.Equal(AccessReason.ContextMissing, filter.Decision.Reason);
    }

    [Fact]
    public void A_wide_permission_does_not_revive_what_a_prohibition_refuses()
    {
        var snapshot = PolicySnapshot.Load(Policy with
        {
            Grants = [StaffGrant, StaffGrant with { Id = "G-9", Subject = null, Role = "operator" }],
            Prohibitions = [NoHomeAccess with { Subjects = new() { Ids = ["zhao"] }, Conditions = default }],
        });
        Assert.Equal(AccessReason.Forbidden, ReasonOf(snapshot, StaffRequest));
    }

    [Fact]
    public void Sixty_four_bit_numbers_stay_exact()
    {
        var policy = Policy with { ContextAttributes = [new("account", AttributeKind.Number)], Grants = [StaffGrant with { Conditions = [AccessCondition.ContextIs("account", 9007199254740993)] }] };
        var snapshot = PolicySnapshot.Load(AccessPolicyJson.Read(AccessPolicyJson.Write(policy)));
        Assert.Equal(AccessReason.Permitted, ReasonOf(snapshot, StaffRequest with { Context = AttributeSet.Of(("account", 9007199254740993)) }));
        Assert.Equal(AccessReason.Condition, ReasonOf(snapshot, StaffRequest with { Context = AttributeSet.Of(("account", 9007199254740992)) }));
    }
}
