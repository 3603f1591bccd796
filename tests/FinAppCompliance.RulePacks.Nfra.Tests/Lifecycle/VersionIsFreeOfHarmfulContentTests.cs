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

public sealed class VersionIsFreeOfHarmfulContentTests
{
    private static readonly AppVersion Version = new() { Id = "v1", Application = "app", BuiltOn = Day(2025, 3, 1), ReleasedAt = At(2025, 4, 1), WithdrawnOn = Fact<DateOnly>.Absent, ChangesAuthentication = true, ChangesLogicControl = true, Components = ["c1"], Sdks = ["s1"] };
    private static readonly ScanResult Links = new() { Id = "sl", Version = Version, Kind = ScanKind.Link, ScannedOn = Day(2025, 6, 1), Findings = [] };
    private static readonly ScanResult Malware = new() { Id = "sm", Version = Version, Kind = ScanKind.Malware, ScannedOn = Day(2025, 3, 30), Findings = [] };

    private static ScanFinding Found(ScanFindingKind kind) => new() { Kind = kind, FixedOn = Fact<DateOnly>.Absent };

    private static RuleHarness<AppVersion> Trial => RuleTrial.Of(new VersionIsFreeOfHarmfulContent(), At(2025, 6, 30));

    [Fact]
    public void Clean_scans_satisfy() =>
        Trial.With(Version, Links, Malware).Complete<ScanResult>().Satisfies();

    [Fact]
    public void Malware_is_a_critical_breach() =>
        Trial.With(Version, Links, Malware with { Findings = [Found(ScanFindingKind.Malware)] }).Complete<ScanResult>().Breaches(null, "malware").HasSeverity(Severity.Critical);

    [Fact]
    public void A_dead_link_is_a_medium_breach() =>
        Trial.With(Version, Malware, Links with { Findings = [Found(ScanFindingKind.DeadLink)] }).Complete<ScanResult>().Breaches(null, "link").HasSeverity(Severity.Medium);

    [Fact]
    public void A_fixed_link_satisfies() =>
        Trial.With(Version, Malware, Links with { Findings = [Found(ScanFindingKind.DeadLink) with { FixedOn = Day(2025, 6, 30) }] }).Complete<ScanResult>().Satisfies();

    [Fact]
    public void A_version_never_scanned_for_malware_is_a_breach() =>
        Trial.With(Version, Links).Complete<ScanResult>().Breaches(null, "malwareScan");

    [Fact]
    public void An_open_list_is_undetermined() =>
        Trial.With(Version, Links, Malware).Undetermined(missing: "scanResults");

    [Fact]
    public void A_version_released_later_is_not_judged() =>
        Trial.With(Version with { ReleasedAt = At(2025, 7, 1) }).DoesNotApply();

    [Fact]
    public void A_version_released_the_day_before_the_notice_is_left_aside() =>
        Trial.With(Version with { ReleasedAt = At(2024, 9, 11, 23, 59) }).Complete<ScanResult>().DoesNotApply();

    [Fact]
    public void A_version_released_on_the_day_of_the_notice_is_judged() =>
        Trial.With(Version with { ReleasedAt = At(2024, 9, 12, 0, 0) }, Links).Complete<ScanResult>().Breaches(null, "malwareScan");

    [Fact]
    public void Two_missing_scans_read_differently() =>
        Trial.With(Version).Complete<ScanResult>().Breaches(null, "linkScan", "malwareScan").Says(Language.Chinese, "未经链接扫描").Says(Language.Chinese, "未经恶意程序扫描");

    [Fact]
    public void A_scan_recorded_for_later_has_found_nothing_yet() =>
        Trial.With(Version, Links, Malware, Malware with { Id = "sm2", ScannedOn = Day(2025, 7, 1), Findings = [Found(ScanFindingKind.Malware)] }).Complete<ScanResult>().Satisfies();
}
