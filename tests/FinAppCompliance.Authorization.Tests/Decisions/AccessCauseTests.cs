using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Enforcement;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests.Decisions;

/// <summary>What a denial names as its cause, and which prohibitions do not reach a request.</summary>
public sealed class AccessCauseTests
{
    private static readonly PolicySnapshot Loaded = PolicySnapshot.Load(Policy);
    private static readonly Prohibition NoExport = new() { Id = "P-9", Text = NoHomeAccess.Text, Actions = [AccessAction.Extract] };

    public static TheoryData<string, AccessReason, string> Causes => new()
    {
        { "nobody", AccessReason.UnknownName, "nobody" },
        { "no asset", AccessReason.UnknownName, "nothing" },
        { "no action", AccessReason.UnknownName, "dance" },
        { "no field", AccessReason.UnknownName, "shoe size" },
        { "no purpose", AccessReason.ContextMissing, "purpose" },
        { "no environment", AccessReason.ContextMissing, "environment" },
        { "no fields", AccessReason.ContextInvalid, "fields" },
        { "negative rows", AccessReason.ContextInvalid, "rows" },
        { "negative rows today", AccessReason.ContextInvalid, "rows" },
    };

    [Theory]
    [MemberData(nameof(Causes))]
    public void A_request_that_cannot_be_judged_is_denied_and_says_for_what(string fault, AccessReason reason, string cause)
    {
        var decision = Loaded.Check(Faulty(fault), Noon);

        Assert.Equal((false, reason, cause), (decision.IsPermitted, decision.Reason, decision.Cause));
    }

    [Fact]
    public void The_first_of_the_subjects_is_as_good_as_any() =>
        Assert.NotEqual(AccessReason.UnknownName, Loaded.Check(VendorRequest with { Subject = "wang" }, Noon).Reason);

    [Fact]
    public void A_prohibition_of_one_action_reaches_no_other()
    {
        var decision = With(NoExport).Check(VendorRequest, Noon);

        Assert.True(decision.IsPermitted);
        Assert.Null(decision.Cause);
    }

    [Fact]
    public void A_prohibition_of_all_actions_reaches_this_one_and_is_the_cause()
    {
        var decision = With(NoExport with { Actions = FactList<AccessAction>.Unknown }).Check(VendorRequest, Noon);

        Assert.Equal((AccessReason.Forbidden, "P-9"), (decision.Reason, decision.Cause));
    }

    [Fact]
    public void Of_two_prohibitions_the_first_is_the_cause()
    {
        var policy = Policy with { Prohibitions = [NoExport with { Id = "P-1", Actions = [AccessAction.Read] }, NoExport with { Id = "P-2", Actions = [AccessAction.Read] }] };

        Assert.Equal("P-1", PolicySnapshot.Load(policy).Check(VendorRequest, Noon).Cause);
    }

    [Fact]
    public void A_prohibition_reaches_by_asset_or_business_unit_and_one_that_reaches_nothing_is_refused()
    {
        Assert.Equal(["AZ516", "AZ514"], ProblemsOf(Policy with { Prohibitions = [NoExport with { BusinessUnits = ["risk"] }] }));
        Assert.False(With(NoExport with { Actions = FactList<AccessAction>.Unknown, BusinessUnits = ["retail"] }).Check(VendorRequest, Noon).IsPermitted);
        Assert.False(With(NoExport with { Actions = FactList<AccessAction>.Unknown, Assets = ["customers"] }).Check(VendorRequest, Noon).IsPermitted);
    }

    [Fact]
    public void Nothing_takes_null_for_a_mask_or_a_projection()
    {
        var point = new EnforcementPoint(AccessObligations.Log, FieldMasks.BuiltIn);

        Assert.Throws<ArgumentNullException>(static () => new EnforcementPoint(AccessObligations.Log, null!));
        Assert.Throws<ArgumentNullException>(() => point.Redact(default, "row", (FieldProjection<string>)null!));
        Assert.Throws<ArgumentNullException>(() => point.RedactAll<string>(null!, [], FieldProjection<string>.Empty));
        Assert.Throws<ArgumentNullException>(static () => FieldMasks.BuiltIn.With("m", null!));
        Assert.Throws<ArgumentNullException>(static () => FieldMasks.BuiltIn.WithRedactor("m", null!, DataClassifications.Of(Domain.DataSecurity.DataLevel.Core)));
        Assert.Throws<ArgumentNullException>(static () => FieldProjection<string>.Empty.Field("f", null!));
        Assert.ThrowsAny<ArgumentException>(static () => FieldProjection<string>.Empty.Field(" ", static text => text));
        Assert.False(FieldMasks.BuiltIn.Knows(null));
        Assert.False(FieldMasks.BuiltIn.Knows("none"));
    }

    private static AccessRequest Faulty(string fault) => fault switch
    {
        "nobody" => VendorRequest with { Subject = "nobody" },
        "no asset" => VendorRequest with { Asset = "nothing" },
        "no action" => VendorRequest with { Action = AccessAction.Of("dance") },
        "no field" => VendorRequest with { Fields = ["name", "shoe size"] },
        "no purpose" => VendorRequest with { Purpose = null! },
        "no environment" => VendorRequest with { Environment = AccessEnvironment.Unknown },
        "no fields" => VendorRequest with { Fields = [] },
        "negative rows" => VendorRequest with { Rows = -1 },
        _ => VendorRequest with { RowsToday = -1 },
    };
}
