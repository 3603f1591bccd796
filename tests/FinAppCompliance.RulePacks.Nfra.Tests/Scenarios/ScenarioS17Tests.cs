using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;
using static FinAppCompliance.RulePacks.Nfra.Tests.Scenarios.NoticeRun;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

public sealed class ScenarioS17Tests
{
    [Fact]
    public void A_standing_unapproved_access_without_purpose_to_sensitive_data_is_critical()
    {
        var facts = FactSet.Of(
            [
                new DataAsset { Id = "d", Name = "客户信息表", Level = DataLevel.Sensitive },
                new AccessGrant
                {
                    Id = "g", DataAsset = "d", ThirdParty = (Ref<ThirdParty>)"vendor", Purpose = Fact<string>.Absent, Approver = Fact<string>.Absent, IsProduction = true,
                    ValidFrom = Day(2024, 1, 1), ValidUntil = Fact<DateOnly>.Absent, RevokedOn = Fact<DateOnly>.Absent, Level = DataLevel.Sensitive,
                },
            ]);

        Assert.Equal(["approval Critical", "end Critical", "purpose Critical"], Breaches(facts, At(2025, 3, 31), "N99-14.3"));
    }
}
