using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
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

    [Fact]
    public void A_version_released_the_day_before_the_notice_is_left_aside() =>
        Trial.With(Version with { BuiltOn = Day(2024, 9, 1), ReleasedAt = At(2024, 9, 11, 23, 59) }).Complete<SecurityRequirement>().DoesNotApply();

    [Fact]
    public void A_version_released_on_the_day_of_the_notice_is_judged() =>
        Trial.With(Version with { BuiltOn = Day(2024, 9, 1), ReleasedAt = At(2024, 9, 12, 0, 0) }, OfSdk).Complete<SecurityRequirement>().Breaches(null, "version");

    [Fact]
    public void A_version_built_before_the_notice_and_never_released_is_left_aside() =>
        Trial.With(Version with { BuiltOn = Day(2024, 9, 11), ReleasedAt = Fact<DateTimeOffset>.Absent }).Complete<SecurityRequirement>().DoesNotApply();

    [Fact]
    public void A_version_built_under_the_notice_is_judged_before_its_release() =>
        Trial.With(Version with { ReleasedAt = Fact<DateTimeOffset>.Absent }, OfSdk).Complete<SecurityRequirement>().Breaches(null, "version");

    [Fact]
    public void A_version_built_before_with_an_unknown_release_is_undetermined() =>
        Trial.With(Version with { BuiltOn = Day(2024, 9, 11), ReleasedAt = default }).Complete<SecurityRequirement>().Undetermined(missing: "releasedAt");

    [Fact]
    public void Each_kit_is_named_in_both_languages() =>
        Trial.With(Version with { Sdks = ["s1", "s2"] }, OfVersion, new Sdk { Id = "s1", Name = "PushX" }, new Sdk { Id = "s2", Name = "PushX" }).Complete<SecurityRequirement>().Breaches(null, "s1", "s2")
            .Says(Language.Chinese, "内嵌SDK“PushX”（s1）").Says(Language.English, "'PushX' (s2)");
}
