using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class ReleaseGatesArePassedTests
{
    private static readonly AppVersion Released = new() { Id = "v1", Application = "app", ReleasedAt = At(2025, 4, 1, 20) };
    private static readonly ReleaseGate Cyber = Gate("g1", GateDimension.CyberSecurity, GateResult.Passed, At(2025, 3, 20));

    private static RuleHarness<AppVersion> Trial => RuleTrial.Of(new ReleaseGatesArePassed(), At(2025, 4, 2)).Complete<ReleaseGate>().With(
        Released,
        Cyber,
        Gate("g2", GateDimension.DataSecurity, GateResult.Passed, At(2025, 3, 20)),
        Gate("g3", GateDimension.Privacy, GateResult.Passed, At(2025, 3, 20)),
        Gate("g4", GateDimension.CompliantBusiness, GateResult.Passed, At(2025, 3, 20)));

    [Fact]
    public void Four_passed_gates_satisfy() => Trial.Satisfies();

    [Fact]
    public void A_pass_after_an_earlier_failure_satisfies() =>
        Trial.With(Gate("g5", GateDimension.CyberSecurity, GateResult.Failed, At(2025, 3, 10))).Satisfies();

    [Fact]
    public void A_failure_after_an_earlier_pass_is_critical() =>
        Trial.With(Gate("g5", GateDimension.CyberSecurity, GateResult.Failed, At(2025, 3, 21))).Breaches(keys: ["CyberSecurity"]).HasSeverity(Severity.Critical);

    [Fact]
    public void A_failure_after_the_release_does_not_count() =>
        Trial.With(Gate("g5", GateDimension.CyberSecurity, GateResult.Failed, At(2025, 4, 1, 21))).Satisfies();

    [Fact]
    public void A_failure_at_the_moment_of_the_pass_counts() =>
        Trial.With(Gate("g5", GateDimension.CyberSecurity, GateResult.Failed, At(2025, 3, 20))).Breaches(keys: ["CyberSecurity"]);

    [Fact]
    public void A_pass_at_the_moment_of_release_satisfies() => Trial.With(Cyber with { DecidedAt = At(2025, 4, 1, 20) }).Satisfies();

    [Fact]
    public void A_pass_a_minute_after_the_release_is_a_breach() =>
        Trial.With(Cyber with { DecidedAt = At(2025, 4, 1, 20, 1) }).Breaches(keys: ["CyberSecurity"]).HasSeverity(Severity.High).Says(Language.English, "only after the release");

    [Fact]
    public void A_waived_gate_is_a_breach() => Trial.With(Cyber with { Result = GateResult.Waived }).Breaches(keys: ["CyberSecurity"]).HasSeverity(Severity.High);

    [Fact]
    public void An_unknown_time_of_a_later_decision_is_undetermined() =>
        Trial.With(Gate("g5", GateDimension.CyberSecurity, GateResult.Failed, default)).Undetermined(missing: "g5: decidedAt");

    [Fact]
    public void Gates_not_declared_complete_are_undetermined() =>
        RuleTrial.Of(new ReleaseGatesArePassed(), At(2025, 4, 2)).With(Released, Cyber).Undetermined(missing: "releaseGates");

    [Fact]
    public void A_version_that_is_not_released_is_out_of_scope() => Trial.With(Released with { ReleasedAt = Fact<DateTimeOffset>.Absent }).DoesNotApply();

    [Fact]
    public void A_version_released_the_day_before_the_notice_is_left_aside() => Trial.With(Released with { ReleasedAt = At(2024, 9, 11, 23, 59) }).DoesNotApply();

    [Fact]
    public void A_version_released_on_the_day_of_the_notice_is_judged() =>
        Trial.With(Released with { ReleasedAt = At(2024, 9, 12, 0, 0) }).Breaches(keys: ["CompliantBusiness", "CyberSecurity", "DataSecurity", "Privacy"]);

    [Fact]
    public void An_unknown_moment_of_release_is_undetermined() => Trial.With(Released with { ReleasedAt = default }).Undetermined(missing: "releasedAt");

    [Theory]
    [InlineData(GateDimension.CyberSecurity, "网络安全", "cybersecurity")]
    [InlineData(GateDimension.DataSecurity, "数据安全", "data security")]
    [InlineData(GateDimension.Privacy, "隐私保护", "privacy protection")]
    [InlineData(GateDimension.CompliantBusiness, "业务合规", "compliant business")]
    public void A_failed_dimension_is_named_in_both_languages(GateDimension dimension, string zh, string en) =>
        Trial.With(Gate("g9", dimension, GateResult.Failed, At(2025, 4, 1))).Breaches(keys: [dimension.ToString()])
            .Says(Language.Chinese, $"发布时“{zh}”未通过").Says(Language.English, $"although {en} had failed");

    [Fact]
    public void The_evidence_names_the_moment_of_release_and_only_decisions_on_the_dimension()
    {
        var finding = Assert.Single(Trial.With(Cyber with { DecidedAt = At(2025, 4, 1, 20, 1) }).FindingsOf());

        Assert.Contains(finding.Evidence, static one => one.Fact == "releasedAt");
        Assert.Equal(["g1"], finding.Evidence.Where(static one => one.Fact == "decidedAt").Select(static one => one.Record));
    }

    private static ReleaseGate Gate(string id, GateDimension dimension, GateResult result, Fact<DateTimeOffset> decidedAt) =>
        new() { Id = id, Version = "v1", Dimension = dimension, Result = result, DecidedAt = decidedAt };
}
