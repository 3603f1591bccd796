using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class SecurityRequirementsAreAnalysedTests
{
    private static readonly AppVersion Version = new() { Id = "v1", Application = "app", BuiltOn = Day(2025, 3, 1), ReleasedAt = At(2025, 4, 1), WithdrawnOn = Fact<DateOnly>.Absent, ChangesAuthentication = true, ChangesLogicControl = true, Components = ["c1"], Sdks = ["s1"] };
    private static readonly SecurityRequirement OfVersion = new() { Id = "r1", Version = (Ref<AppVersion>)"v1", Sdk = Fact<Ref<Sdk>>.Absent, Requirements = ["传输加密"], ApprovedOn = Day(2025, 2, 1) };
    private static readonly SecurityRequirement OfSdk = new() { Id = "r2", Version = Fact<Ref<AppVersion>>.Absent, Sdk = (Ref<Sdk>)"s1", Requirements = ["最小权限"], ApprovedOn = Day(2025, 2, 1) };

    private static RuleHarness<AppVersion> Trial => RuleTrial.Of(new SecurityRequirementsAreAnalysed(), At(2025, 6, 30));

    [Fact]
    public void Analyses_of_version_and_kit_satisfy() =>
        Trial.With(Version, OfVersion, OfSdk).Satisfies();

    [Fact]
    public void A_kit_without_analysis_is_a_breach() =>
        Trial.With(Version, OfVersion).Complete<SecurityRequirement>().Breaches(null, "s1").HasSeverity(Severity.High);

    [Fact]
    public void A_version_without_analysis_is_a_breach() =>
        Trial.With(Version, OfSdk).Complete<SecurityRequirement>().Breaches(null, "version");

    [Fact]
    public void An_analysis_approved_later_does_not_count() =>
        Trial.With(Version, OfVersion with { ApprovedOn = Day(2025, 7, 1) }, OfSdk).Complete<SecurityRequirement>().Breaches(null, "version");

    [Fact]
    public void Unlisted_kits_are_undetermined() =>
        Trial.With(Version with { Sdks = default }, OfVersion).Undetermined(missing: "sdks");

    [Fact]
    public void A_version_not_built_is_not_judged() =>
        Trial.With(Version with { BuiltOn = Fact<DateOnly>.Absent, ReleasedAt = Fact<DateTimeOffset>.Absent }).DoesNotApply();
}
