using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class DeliveryHasNoBlockingFaultTests
{
    private static readonly AppVersion Version = new() { Id = "v", Application = "app", ReleasedAt = At(2025, 4, 1, 20), Components = [], Sdks = [] };
    private static readonly Defect Fault = new() { Id = "d", Version = "v", Severity = WeaknessSeverity.High, FoundOn = Day(2025, 3, 1), FixedOn = Day(2025, 4, 1) };
    private static readonly Vulnerability Hole = new() { Id = "h", Version = (Ref<AppVersion>)"v", Severity = WeaknessSeverity.High, IsExploitable = true, FoundAt = At(2025, 3, 1), FixedAt = At(2025, 4, 1, 20) };

    private static RuleHarness<AppVersion> Trial => RuleTrial.Of(new DeliveryHasNoBlockingFault(), At(2025, 6, 30)).Complete<Defect>().Complete<Vulnerability>().With(Version, Fault, Hole);

    [Fact]
    public void Faults_fixed_by_the_release_satisfy() => Trial.Satisfies();

    [Fact]
    public void A_fault_fixed_the_day_after_is_a_breach() => Trial.With(Fault with { FixedOn = Day(2025, 4, 2) }).Breaches(keys: ["defect"]).HasSeverity(Severity.High).UsesLimit(LimitKind.Institution);

    [Fact]
    public void An_exploitable_vulnerability_fixed_a_minute_late_is_critical() => Trial.With(Hole with { FixedAt = At(2025, 4, 1, 20, 1) }).Breaches(keys: ["exploitable"]).HasSeverity(Severity.Critical);

    [Fact]
    public void A_vulnerability_nobody_can_exploit_is_high() => Trial.With(Hole with { IsExploitable = false, FixedAt = Fact<DateTimeOffset>.Absent }).Breaches(keys: ["vulnerability"]).HasSeverity(Severity.High);

    [Fact]
    public void A_vulnerability_of_an_embedded_component_counts() => Trial.With(Version with { Components = [(Ref<Component>)"c"] }, new Vulnerability { Id = "h2", Component = (Ref<Component>)"c", Severity = WeaknessSeverity.Critical, IsExploitable = true, FoundAt = At(2025, 3, 1), FixedAt = Fact<DateTimeOffset>.Absent }).Breaches();

    [Fact]
    public void An_unrated_fault_blocks() => Trial.With(Fault with { Severity = WeaknessSeverity.Unrated, FixedOn = Fact<DateOnly>.Absent }).Breaches(keys: ["defect"]);

    [Fact]
    public void A_medium_fault_does_not_block() => Trial.With(Fault with { Severity = WeaknessSeverity.Medium, FixedOn = Fact<DateOnly>.Absent }).Satisfies();

    [Fact]
    public void A_fault_found_after_the_release_does_not_count() => Trial.With(Fault with { FoundOn = Day(2025, 4, 2), FixedOn = Fact<DateOnly>.Absent }).Satisfies();

    [Fact]
    public void An_unknown_severity_is_undetermined() => Trial.With(Fault with { Severity = default, FixedOn = Fact<DateOnly>.Absent }).Undetermined(missing: "d: severity");

    [Fact]
    public void An_unreleased_version_is_out_of_scope() => Trial.With(Version with { ReleasedAt = Fact<DateTimeOffset>.Absent }).DoesNotApply();

    [Fact]
    public void A_version_released_the_day_before_the_notice_is_left_aside() =>
        Trial.With(Version with { ReleasedAt = At(2024, 9, 11, 23, 59) }, Fault with { FoundOn = Day(2024, 9, 1), FixedOn = Fact<DateOnly>.Absent }).DoesNotApply();

    [Fact]
    public void A_version_released_on_the_day_of_the_notice_is_judged() =>
        Trial.With(Version with { ReleasedAt = At(2024, 9, 12, 0, 0) }, Fault with { FoundOn = Day(2024, 9, 1), FixedOn = Fact<DateOnly>.Absent }).Breaches(keys: ["defect"]);

    [Fact]
    public void Two_unlisted_bills_read_differently() => Trial.With(Version with { Components = default, Sdks = default }).Undetermined(missing: ["components", "sdks"]);

    [Fact]
    public void Holes_of_the_version_a_component_and_a_kit_are_one_finding_with_all_evidence() => Trial
        .With(Version with { Components = [(Ref<Component>)"c"], Sdks = [(Ref<Sdk>)"k"] }, Hole with { FixedAt = Fact<DateTimeOffset>.Absent })
        .With(Hole with { Id = "h2", Version = Fact<Ref<AppVersion>>.Absent, Component = (Ref<Component>)"c", FixedAt = Fact<DateTimeOffset>.Absent })
        .With(Hole with { Id = "h3", Version = Fact<Ref<AppVersion>>.Absent, Component = Fact<Ref<Component>>.Absent, Sdk = (Ref<Sdk>)"k", FixedAt = Fact<DateTimeOffset>.Absent })
        .Breaches(keys: ["exploitable"]);
}
