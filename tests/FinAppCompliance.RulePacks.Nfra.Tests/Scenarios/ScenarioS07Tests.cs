using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-07: a version goes out with an exploitable vulnerability, a failed gate, a missing gate and a gate decided afterwards.</summary>
public sealed class ScenarioS07Tests
{
    private static readonly AppVersion Version = new() { Id = "v", Application = "app", ReleasedAt = At(2025, 4, 1, 20) };

    private static readonly Vulnerability Weakness = new()
    {
        Id = "weakness",
        Version = (Ref<AppVersion>)Version,
        Severity = WeaknessSeverity.High,
        IsExploitable = true,
        FoundAt = At(2025, 3, 20),
        FixedAt = Fact<DateTimeOffset>.Absent,
    };

    [Fact]
    public void The_vulnerability_and_three_dimensions_are_found() => Run(Gate(GateDimension.CompliantBusiness, GateResult.Passed, At(2025, 4, 1, 22))).FindsExactly(
        "N99-08.2 Critical v exploitable",
        "N99-08.4 Critical v CyberSecurity",
        "N99-08.4 High v CompliantBusiness",
        "N99-08.4 High v Privacy");

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_gate_counts_until_the_minute_of_the_release(int minutes, bool late)
    {
        var run = Run(Gate(GateDimension.CompliantBusiness, GateResult.Passed, At(2025, 4, 1, 20).AddMinutes(minutes)));

        _ = late
            ? run.Finds("N99-08.4", "v", Domain.Assessments.Severity.High, "CompliantBusiness")
            : run.DoesNotFind("N99-08.4", "CompliantBusiness");
    }

    private static ScenarioRun Run(ReleaseGate business) => ScenarioRun.Of(At(2025, 4, 2), FactSet.Of(
        [new MobileApplication { Id = "app", Name = "手机银行" }, Version, Weakness, Gate(GateDimension.CyberSecurity, GateResult.Failed, At(2025, 4, 1, 10)), Gate(GateDimension.DataSecurity, GateResult.Passed, At(2025, 4, 1, 10)), business],
        typeof(ReleaseGate), typeof(Vulnerability), typeof(Defect)));

    private static ReleaseGate Gate(GateDimension dimension, GateResult result, DateTimeOffset decidedAt) =>
        new() { Id = $"gate-{dimension}", Version = Version, Dimension = dimension, Result = result, DecidedAt = decidedAt };
}
