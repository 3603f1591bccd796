using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-03 and S-03b: a deposit is sold to customers outside the licensed province.</summary>
public sealed class ScenarioS03Tests
{
    private static readonly BusinessActivity Deposit = new()
    {
        Id = "deposit",
        Name = "存款",
        Application = "app",
        BusinessType = BusinessType.Deposit,
        ProvidedBy = Fact<Ref<ThirdParty>>.Absent,
        ServedRegions = ["440000"],
        RegionEvidence = RegionEvidence.VerifiedResidence,
        LiveFrom = Day(2025, 1, 1),
        LiveThrough = Fact<DateOnly>.Absent,
    };

    private static readonly Licence Licence = new()
    {
        Id = "licence",
        Status = LicenceStatus.InForce,
        ThirdParty = Fact<Ref<ThirdParty>>.Absent,
        BusinessScope = [BusinessType.Deposit],
        Regions = ["510000"],
        ValidFrom = Day(2015, 1, 1),
        ValidThrough = Fact<DateOnly>.Absent,
    };

    [Fact]
    public void A_region_outside_the_licence_is_found_and_the_type_is_not() =>
        Run(Deposit).FindsExactly("N99-05.3 Critical deposit 440000").Answers("N99-05.2", "deposit", RuleOutcome.Satisfied);

    [Fact]
    public void Without_facts_about_residence_it_is_undetermined() =>
        Run(Deposit with { ServedRegions = default, RegionEvidence = default }).FindsExactly().Answers("N99-05.3", "deposit", RuleOutcome.Undetermined);

    private static ScenarioRun Run(BusinessActivity activity) =>
        ScenarioRun.Of(At(2025, 9, 1), FactSet.Of([new MobileApplication { Id = "app", Name = "手机银行" }, activity, Licence], typeof(Licence), typeof(SpecialPermit)));
}
