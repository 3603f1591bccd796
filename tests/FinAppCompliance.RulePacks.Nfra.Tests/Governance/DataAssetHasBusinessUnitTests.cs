using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class DataAssetHasBusinessUnitTests
{
    private static readonly DataAsset Asset = new() { Id = "da", Name = "客户表", BusinessUnit = (Ref<OrgUnit>)"u1" };

    private static RuleHarness<DataAsset> Trial => RuleTrial.Of(new DataAssetHasBusinessUnit(), At(2025, 6, 30));

    [Fact]
    public void A_recorded_unit_satisfies() =>
        Trial.With(Asset).Satisfies();

    [Fact]
    public void No_unit_is_a_breach() =>
        Trial.With(Asset with { BusinessUnit = Fact<Ref<OrgUnit>>.Absent }).Breaches().HasSeverity(Severity.High);

    [Fact]
    public void An_unrecorded_unit_is_undetermined() =>
        Trial.With(Asset with { BusinessUnit = default }).Undetermined(missing: "businessUnit");
}
