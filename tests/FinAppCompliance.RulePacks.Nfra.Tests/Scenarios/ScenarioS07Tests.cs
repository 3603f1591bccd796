using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;
using static FinAppCompliance.RulePacks.Nfra.Tests.Scenarios.NoticeRun;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

public sealed class ScenarioS07Tests
{
    [Fact]
    public void A_forced_release_shows_one_failed_and_two_missing_dimensions()
    {
        var facts = FactSet.Of(
            [
                new AppVersion { Id = "v", Application = "app", ReleasedAt = At(2025, 4, 1, 20) },
                new ReleaseGate { Id = "g1", Version = "v", Dimension = GateDimension.CyberSecurity, Result = GateResult.Failed, DecidedAt = At(2025, 4, 1, 10) },
                new ReleaseGate { Id = "g2", Version = "v", Dimension = GateDimension.DataSecurity, Result = GateResult.Passed, DecidedAt = At(2025, 4, 1, 10) },
                new ReleaseGate { Id = "g3", Version = "v", Dimension = GateDimension.CompliantBusiness, Result = GateResult.Passed, DecidedAt = At(2025, 4, 1, 22) },
            ],
            typeof(ReleaseGate));

        Assert.Equal(
            ["CompliantBusiness High", "CyberSecurity Critical", "Privacy High"],
            Breaches(facts, At(2025, 4, 2), "N99-08.4"));
    }

    [Fact]
    public void An_open_exploitable_vulnerability_is_critical()
    {
        var facts = FactSet.Of(
            [
                new AppVersion { Id = "v", Application = "app", ReleasedAt = At(2025, 4, 1, 20) },
                new Vulnerability { Id = "h", Version = (Ref<AppVersion>)"v", Severity = WeaknessSeverity.High, IsExploitable = true, FoundAt = At(2025, 3, 20), FixedAt = Fact<DateTimeOffset>.Absent },
            ],
            typeof(Vulnerability));

        Assert.Equal(["exploitable Critical"], Breaches(facts, At(2025, 4, 2), "N99-08.2"));
    }
}
