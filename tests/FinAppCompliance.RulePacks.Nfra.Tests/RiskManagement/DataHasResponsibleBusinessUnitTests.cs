using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.RiskManagement;

public sealed class DataHasResponsibleBusinessUnitTests
{
    private static readonly DataAsset Asset = new() { Id = "d", Name = "客户表", OwnerUnit = (Ref<OrgUnit>)"retail", BusinessUnit = (Ref<OrgUnit>)"retail" };

    private static RuleHarness<DataAsset> Trial => RuleTrial.Of(new DataHasResponsibleBusinessUnit(), At(2025, 6, 30)).With(Asset);

    [Fact]
    public void The_business_unit_as_owner_satisfies() => Trial.Satisfies();

    [Fact]
    public void No_owner_is_a_breach() => Trial.With(Asset with { OwnerUnit = Fact<Ref<OrgUnit>>.Absent }).Breaches(keys: ["owner"]);

    [Fact]
    public void Another_owner_is_a_breach() => Trial.With(Asset with { OwnerUnit = (Ref<OrgUnit>)"it" }).Breaches(keys: ["business"]);

    [Fact]
    public void An_unknown_business_unit_is_undetermined() => Trial.With(Asset with { BusinessUnit = default }).Undetermined(missing: "businessUnit");
}
