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

public sealed class BusinessIsWithinLicensedScopeTests
{
    private static readonly BusinessActivity Deposit = new() { Id = "act", Name = "存款", Application = "app", BusinessType = BusinessType.Deposit, ProvidedBy = Fact<Ref<ThirdParty>>.Absent, ServedRegions = ["510100"], RegionEvidence = RegionEvidence.VerifiedResidence, LiveFrom = Day(2024, 1, 1), LiveThrough = Fact<DateOnly>.Absent };
    private static readonly Licence Held = new() { Id = "lic", Status = LicenceStatus.InForce, ThirdParty = Fact<Ref<ThirdParty>>.Absent, BusinessScope = [BusinessType.Deposit], Regions = ["510000"], ValidFrom = Day(2020, 1, 1), ValidThrough = Day(2029, 12, 31) };

    private static RuleHarness<BusinessActivity> Trial => RuleTrial.Of(new BusinessIsWithinLicensedScope(), At(2025, 6, 30));

    [Fact]
    public void A_type_in_scope_satisfies() =>
        Trial.With(Deposit, Held).Satisfies();

    [Fact]
    public void A_type_out_of_scope_is_a_critical_breach() =>
        Trial.With(Deposit with { BusinessType = BusinessType.Trust }, Held).Complete<Licence>().Breaches().HasSeverity(Severity.Critical);

    [Fact]
    public void A_licence_that_ended_on_the_day_is_a_breach() =>
        Trial.With(Deposit, Held with { ValidThrough = Day(2025, 6, 29) }).Complete<Licence>().Breaches();

    [Fact]
    public void A_licence_that_ends_the_day_after_satisfies() =>
        Trial.With(Deposit, Held with { ValidThrough = Day(2025, 6, 30) }).Satisfies();

    [Fact]
    public void A_suspended_licence_is_a_breach() =>
        Trial.With(Deposit, Held with { Status = LicenceStatus.Suspended }).Complete<Licence>().Breaches();

    [Fact]
    public void The_institutions_licence_does_not_cover_a_third_party() =>
        Trial.With(Deposit with { ProvidedBy = (Ref<ThirdParty>)"tp" }, Held).Complete<Licence>().Breaches();

    [Fact]
    public void A_third_partys_own_licence_satisfies() =>
        Trial.With(Deposit with { ProvidedBy = (Ref<ThirdParty>)"tp" }, Held with { ThirdParty = (Ref<ThirdParty>)"tp" }).Satisfies();

    [Fact]
    public void Information_only_needs_no_licence() =>
        Trial.With(Deposit with { BusinessType = BusinessType.InformationOnly }).DoesNotApply();

    [Fact]
    public void An_activity_from_the_day_after_is_not_judged() =>
        Trial.With(Deposit with { LiveFrom = Day(2025, 7, 1) }, Held).DoesNotApply();

    [Fact]
    public void An_activity_that_ended_on_the_day_is_not_judged() =>
        Trial.With(Deposit with { LiveThrough = Day(2025, 6, 29) }, Held).DoesNotApply();

    [Fact]
    public void Licences_in_an_open_list_leave_it_undetermined() =>
        Trial.With(Deposit with { BusinessType = BusinessType.Trust }, Held).Undetermined(missing: "licences");

    [Fact]
    public void An_unclassified_type_is_undetermined() =>
        Trial.With(Deposit with { BusinessType = BusinessType.Unclassified }, Held).Undetermined();

    [Fact]
    public void It_cannot_be_waived() =>
        Assert.True(new BusinessIsWithinLicensedScope().Descriptor.IsProhibition);
}
