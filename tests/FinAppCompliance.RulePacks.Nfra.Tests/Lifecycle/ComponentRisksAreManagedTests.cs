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

public sealed class ComponentRisksAreManagedTests
{
    private static readonly AppVersion Version = new() { Id = "v1", Application = "app", BuiltOn = Day(2025, 3, 1), ReleasedAt = At(2025, 4, 1), WithdrawnOn = Fact<DateOnly>.Absent, ChangesAuthentication = true, ChangesLogicControl = true, Components = ["c1"], Sdks = ["s1"] };
    private static readonly Component Part = new() { Id = "c1", Name = "libx", Origin = ComponentOrigin.OpenSource, Verdict = ComponentVerdict.Accepted };
    private static readonly Sdk Kit = new() { Id = "s1", Name = "PushX", Origin = ComponentOrigin.Commercial, Verdict = ComponentVerdict.AcceptedWithConditions };
    private static readonly Vulnerability Hole = new() { Id = "vu", Version = Fact<Ref<AppVersion>>.Absent, Component = (Ref<Component>)"c1", Sdk = Fact<Ref<Sdk>>.Absent, Severity = WeaknessSeverity.Critical, FoundAt = At(2025, 5, 1), FixedAt = Fact<DateTimeOffset>.Absent };

    private static RuleHarness<AppVersion> Trial => RuleTrial.Of(new ComponentRisksAreManaged(), At(2025, 6, 30));

    [Fact]
    public void Accepted_parts_of_known_origin_satisfy() =>
        Trial.With(Version, Part, Kit).Complete<Vulnerability>().Satisfies();

    [Fact]
    public void A_kit_without_verdict_is_a_breach() =>
        Trial.With(Version, Part, Kit with { Verdict = Fact<ComponentVerdict>.Absent }).Complete<Vulnerability>().Breaches(null, "s1").HasSeverity(Severity.High);

    [Fact]
    public void A_part_of_unknown_origin_is_a_breach() =>
        Trial.With(Version, Part with { Origin = ComponentOrigin.Unknown }, Kit).Complete<Vulnerability>().Breaches(null, "c1/origin");

    [Fact]
    public void An_open_critical_vulnerability_is_a_breach() =>
        Trial.With(Version, Part, Kit, Hole).Complete<Vulnerability>().Breaches(null, "c1/critical");

    [Fact]
    public void A_mended_vulnerability_satisfies() =>
        Trial.With(Version, Part, Kit, Hole with { FixedAt = At(2025, 5, 2) }).Complete<Vulnerability>().Satisfies();

    [Fact]
    public void An_unlisted_bill_of_materials_is_undetermined() =>
        Trial.With(Version with { Components = default }, Kit).Complete<Vulnerability>().Undetermined(missing: "components");

    [Fact]
    public void A_version_released_later_is_not_judged() =>
        Trial.With(Version with { ReleasedAt = At(2025, 7, 1) }).DoesNotApply();

    [Fact]
    public void A_version_released_the_day_before_the_notice_is_left_aside() =>
        Trial.With(Version with { ReleasedAt = At(2024, 9, 11, 23, 59) }, Part with { Origin = ComponentOrigin.Unknown }, Kit).Complete<Vulnerability>().DoesNotApply();

    [Fact]
    public void A_version_released_on_the_day_of_the_notice_is_judged() =>
        Trial.With(Version with { ReleasedAt = At(2024, 9, 12, 0, 0) }, Part with { Origin = ComponentOrigin.Unknown }, Kit).Complete<Vulnerability>().Breaches(null, "c1/origin");

    [Fact]
    public void A_vulnerability_found_after_the_withdrawal_is_no_use() =>
        Trial.With(Version with { WithdrawnOn = Day(2025, 5, 1), IsStillServed = false }, Part, Kit, Hole with { FoundAt = At(2025, 5, 20) }).Complete<Vulnerability>().Satisfies();

    [Fact]
    public void A_withdrawn_version_that_servers_still_accept_is_in_use() =>
        Trial.With(Version with { WithdrawnOn = Day(2025, 5, 1), IsStillServed = true }, Part, Kit, Hole).Complete<Vulnerability>().Breaches(null, "c1/critical");

    [Fact]
    public void Each_part_is_named_in_both_languages() =>
        Trial.With(Version, Part with { Origin = ComponentOrigin.Unknown, Verdict = ComponentVerdict.Rejected }, Kit with { Verdict = Fact<ComponentVerdict>.Absent }, Hole).Complete<Vulnerability>()
            .Breaches(null, "c1", "c1/critical", "c1/origin", "s1")
            .Says(Language.Chinese, "组件“libx”（c1）来源不明").Says(Language.English, "the kit 'PushX' (s1) has no accepting verdict");

    [Fact]
    public void Two_unlisted_bills_read_differently() => Trial.With(Version with { Components = default, Sdks = default }).Undetermined(missing: ["components", "sdks"]);
}
