using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.RiskManagement;

public sealed class VendorAccessIsNecessaryAndLeastTests
{
    private static readonly AccessGrant Grant = new()
    {
        Id = "g1",
        DataAsset = "d1",
        ThirdParty = (Ref<ThirdParty>)"vendor",
        Purpose = "排查支付故障",
        Approver = "科技部负责人",
        ApprovedOn = Day(2025, 3, 1),
        ValidFrom = Day(2025, 3, 1),
        ValidThrough = Day(2025, 3, 31),
        RevokedOn = Fact<DateOnly>.Absent,
        IsScopeWithinPurpose = true,
        Level = DataLevel.OtherGeneral,
    };

    private static RuleHarness<AccessGrant> Trial => RuleTrial.Of(new VendorAccessIsNecessaryAndLeast(), At(2025, 3, 31)).With(Grant);

    [Fact]
    public void A_narrow_approved_and_dated_grant_satisfies() => Trial.Satisfies();

    [Fact]
    public void A_blank_purpose_is_a_breach() => Trial.With(Grant with { Purpose = " " }).Breaches(keys: ["purpose"]).HasSeverity(Severity.High);

    [Fact]
    public void No_approver_is_a_breach() => Trial.With(Grant with { Approver = Fact<string>.Absent }).Breaches(keys: ["approval"]);

    [Fact]
    public void No_end_is_a_breach() => Trial.With(Grant with { ValidThrough = Fact<DateOnly>.Absent }).Breaches(keys: ["end"]);

    [Fact]
    public void A_scope_wider_than_the_purpose_is_critical_for_sensitive_data() =>
        Trial.With(Grant with { IsScopeWithinPurpose = false, Level = DataLevel.Sensitive }).Breaches(keys: ["scope"]).HasSeverity(Severity.Critical);

    [Fact]
    public void The_level_of_the_asset_counts_where_the_grant_names_none() =>
        Trial.With(Grant with { Purpose = Fact<string>.Absent, Level = default }, new DataAsset { Id = "d1", Name = "客户表", Level = DataLevel.Core })
            .Breaches(keys: ["purpose"]).HasSeverity(Severity.Critical);

    [Fact]
    public void A_grant_to_nobody_outside_is_out_of_scope() => Trial.With(Grant with { ThirdParty = Fact<Ref<ThirdParty>>.Absent }).DoesNotApply();

    [Fact]
    public void A_grant_in_force_on_its_last_day_is_judged() => Trial.At(At(2025, 3, 31, 23, 59)).Satisfies();

    [Fact]
    public void A_grant_that_ended_is_out_of_scope() => Trial.At(At(2025, 4, 1, 0)).DoesNotApply();

    [Fact]
    public void An_unknown_purpose_is_undetermined() => Trial.With(Grant with { Purpose = default }).Undetermined(missing: "purpose");
}
