using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class BusinessIsWithinLicensedTerritoryTests
{
    private static readonly BusinessActivity Deposit = new() { Id = "act", Name = "存款", Application = "app", BusinessType = BusinessType.Deposit, ProvidedBy = Fact<Ref<ThirdParty>>.Absent, ServedRegions = ["510100"], RegionEvidence = RegionEvidence.VerifiedResidence, LiveFrom = Day(2024, 1, 1), LiveThrough = Fact<DateOnly>.Absent };
    private static readonly Licence Held = new() { Id = "lic", Status = LicenceStatus.InForce, ThirdParty = Fact<Ref<ThirdParty>>.Absent, BusinessScope = [BusinessType.Deposit], Regions = ["510000"], ValidFrom = Day(2020, 1, 1), ValidThrough = Day(2029, 12, 31) };
    private static readonly SpecialPermit Permit = new() { Id = "sp", BusinessType = BusinessType.Deposit, Regions = ["440000"], ConditionsMet = true, ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };
    private static readonly BusinessActivity Away = Deposit with { ServedRegions = ["510100", "440000"] };

    private static RuleHarness<BusinessActivity> Trial => RuleTrial.Of(new BusinessIsWithinLicensedTerritory(), At(2025, 6, 30));

    [Fact]
    public void A_city_of_the_licensed_province_satisfies() =>
        Trial.With(Deposit, Held).Satisfies();

    [Fact]
    public void A_region_outside_is_a_critical_breach() =>
        Trial.With(Away, Held).Complete<Licence>().Complete<SpecialPermit>().Breaches(null, "440000").HasSeverity(Severity.Critical);

    [Fact]
    public void A_special_rule_permits_the_region() =>
        Trial.With(Away, Held, Permit).Satisfies();

    [Fact]
    public void A_special_rule_whose_conditions_fail_permits_nothing() =>
        Trial.With(Away, Held, Permit with { ConditionsMet = false }).Complete<Licence>().Complete<SpecialPermit>().Breaches();

    [Fact]
    public void A_special_rule_from_the_day_after_permits_nothing() =>
        Trial.With(Away, Held, Permit with { ValidFrom = Day(2025, 7, 1) }).Complete<Licence>().Complete<SpecialPermit>().Breaches();

    [Fact]
    public void A_special_rule_from_the_day_permits() =>
        Trial.With(Away, Held, Permit with { ValidFrom = Day(2025, 6, 30) }).Satisfies();

    [Fact]
    public void Unknown_regions_are_undetermined() =>
        Trial.With(Deposit with { ServedRegions = default }, Held).Undetermined(missing: "servedRegions");

    [Fact]
    public void Regions_without_any_proof_are_undetermined() =>
        Trial.With(Away with { RegionEvidence = RegionEvidence.None }, Held).Undetermined();

    [Fact]
    public void Information_only_needs_no_territory() =>
        Trial.With(Away with { BusinessType = BusinessType.InformationOnly }).DoesNotApply();

    [Fact]
    public void An_activity_not_yet_live_is_not_judged() =>
        Trial.With(Away with { LiveFrom = Fact<DateOnly>.Absent }).DoesNotApply();

    [Fact]
    public void It_cannot_be_waived() =>
        Assert.True(new BusinessIsWithinLicensedTerritory().Descriptor.IsProhibition);
}
