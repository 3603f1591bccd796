using FinAppCompliance.Disclosure.Reviews;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Disclosure.Tests.Reviews;

public sealed class RegisterClearanceTests
{
    private static readonly BusinessActivity Activity = new()
    {
        Id = "act-1",
        Name = "wealth products",
        Application = "app-1",
        BusinessType = BusinessType.WealthProduct,
        ProductKind = ProductKind.WealthProduct,
        ProvidedBy = Fact<Ref<ThirdParty>>.Absent,
        LiveFrom = new DateOnly(2026, 3, 2),
        LiveThrough = Fact<DateOnly>.Absent,
    };

    private static readonly Licence Licence = new()
    {
        Id = "licence-1",
        ThirdParty = Fact<Ref<ThirdParty>>.Absent,
        BusinessScope = [BusinessType.WealthProduct],
        Regions = ["510000"],
        Status = LicenceStatus.InForce,
        ValidFrom = new DateOnly(2020, 1, 1),
        ValidThrough = Fact<DateOnly>.Absent,
    };

    private static readonly ComplianceReview Review = new()
    {
        Id = "review-1",
        Activity = "act-1",
        Result = DecisionResult.Approved,
        ReviewedOn = new DateOnly(2026, 3, 1),
    };

    [Fact]
    public async Task A_reviewed_activity_within_licence_and_region_is_cleared() => Assert.Empty(await RulesAsync([Activity, Licence, Review]));

    [Fact]
    public async Task An_activity_outside_the_register_is_not_cleared() => Assert.Equal(["N99-05.1"], await RulesAsync([Licence, Review]));

    [Fact]
    public async Task An_activity_of_another_application_is_not_cleared() =>
        Assert.Equal(["N99-05.1"], await RulesAsync([Activity with { Application = "app-2" }, Licence, Review]));

    [Fact]
    public async Task An_activity_is_not_cleared_before_it_is_live() =>
        Assert.Equal(["N99-05.1"], await RulesAsync([Activity with { LiveFrom = new DateOnly(2026, 3, 3) }, Licence, Review]));

    [Fact]
    public async Task An_activity_of_unknown_start_is_not_cleared() =>
        Assert.Equal(["N99-05.1"], await RulesAsync([Activity with { LiveFrom = Fact<DateOnly>.Unknown }, Licence, Review]));

    [Fact]
    public async Task Business_outside_the_licence_is_not_cleared() =>
        Assert.Equal(["N99-05.2", "N99-05.3"], await RulesAsync([Activity, Licence with { BusinessScope = [BusinessType.Deposit] }, Review]));

    [Theory]
    [InlineData(LicenceStatus.Suspended)]
    [InlineData(LicenceStatus.Revoked)]
    public async Task A_licence_that_is_not_in_force_clears_nothing(LicenceStatus status) =>
        Assert.Equal(["N99-05.2", "N99-05.3"], await RulesAsync([Activity, Licence with { Status = status }, Review]));

    [Fact]
    public async Task A_region_outside_the_licence_needs_a_special_permit()
    {
        var elsewhere = Licence with { Regions = ["440000"] };
        var permit = new SpecialPermit
        {
            Id = "permit-1",
            BusinessType = BusinessType.WealthProduct,
            Regions = ["CN"],
            ConditionsMet = true,
            ValidFrom = new DateOnly(2026, 1, 1),
            ValidThrough = Fact<DateOnly>.Absent,
        };
        Assert.Equal(["N99-05.3"], await RulesAsync([Activity, elsewhere, Review]));
        Assert.Empty(await RulesAsync([Activity, elsewhere, Review, permit]));
        Assert.Equal(["N99-05.3"], await RulesAsync([Activity, elsewhere, Review, permit with { ConditionsMet = Fact<bool>.Unknown }]));
    }

    [Fact]
    public async Task An_unknown_region_is_not_cleared()
    {
        var objections = await new RegisterClearance([Activity, Licence, Review]).CheckAsync(Counter.Opening() with { Region = null }, Counter.Start, default);
        Assert.Equal("N99-05.3", Assert.Single(objections).Reference.Requirement.Value);
    }

    [Fact]
    public async Task A_partner_of_the_application_must_be_part_of_the_review()
    {
        var cooperation = new Cooperation { Id = "coop-1", Application = "app-1", ThirdParty = "party-1" };
        Assert.Equal(["N99-05.1"], await RulesAsync([Activity, Licence, Review, cooperation]));
        Assert.Empty(await RulesAsync([Activity, Licence, Review with { IncludesThirdParty = true }, cooperation]));
    }

    private static async Task<string[]> RulesAsync(RegisterRecord[] records)
    {
        var objections = await new RegisterClearance(records).CheckAsync(Counter.Opening(), Counter.Start, default);
        return [.. objections.Select(static objection => objection.Reference.Requirement.Value)];
    }
}
