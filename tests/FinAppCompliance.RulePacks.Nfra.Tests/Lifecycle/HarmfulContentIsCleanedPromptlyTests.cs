using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class HarmfulContentIsCleanedPromptlyTests
{
    private static readonly AppVersion Version = new() { Id = "v1", Application = "app", BuiltOn = Day(2025, 3, 1), ReleasedAt = At(2025, 4, 1), WithdrawnOn = Fact<DateOnly>.Absent, ChangesAuthentication = true, ChangesLogicControl = true, Components = ["c1"], Sdks = ["s1"] };
    private static readonly ScanResult Links = new() { Id = "sl", Version = Version, Kind = ScanKind.Link, ScannedOn = Day(2025, 6, 1), Findings = [] };

    private static ScanFinding Found(ScanFindingKind kind) => new() { Kind = kind, FixedOn = Fact<DateOnly>.Absent };

    private static RuleHarness<AppVersion> Trial => RuleTrial.Of(new HarmfulContentIsCleanedPromptly(), At(2025, 6, 30));

    [Fact]
    public void A_recent_clean_scan_satisfies() =>
        Trial.With(Version, Links).Complete<ScanResult>().Satisfies();

    [Fact]
    public void A_scan_on_the_last_day_of_the_interval_satisfies() =>
        Trial.With(Version, Links with { ScannedOn = Day(2025, 5, 30) }).Complete<ScanResult>().Satisfies();

    [Fact]
    public void A_scan_one_day_too_old_is_a_breach() =>
        Trial.With(Version, Links with { ScannedOn = Day(2025, 5, 29) }).Complete<ScanResult>().Breaches(null, "interval").HasSeverity(Severity.Medium).UsesLimit(LimitKind.Institution);

    [Fact]
    public void A_finding_within_its_time_is_not_yet_due() =>
        Trial.With(Version, Links with { ScannedOn = Day(2025, 6, 23), Findings = [Found(ScanFindingKind.DeadLink)] }).Complete<ScanResult>().IsNotYetDue();

    [Theory]
    [InlineData(23)]
    [InlineData(30)]
    public void A_finding_cleaned_up_satisfies(int day) =>
        Trial.With(Version, Links with { ScannedOn = Day(2025, 6, 15), Findings = [Found(ScanFindingKind.DeadLink) with { FixedOn = Day(2025, 6, day) }] }).Complete<ScanResult>().Satisfies();

    [Fact]
    public void A_finding_cleaned_up_before_its_scan_is_undetermined_and_names_both() =>
        Trial.With(Version, Links with { ScannedOn = Day(2025, 6, 15), Findings = [Found(ScanFindingKind.DeadLink) with { FixedOn = Day(2025, 6, 14) }] }).Complete<ScanResult>().Undetermined(missing: ["sl: scannedOn", "sl: fixedOn"]);

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void The_first_scan_of_a_new_version_has_a_whole_interval(int daysAfterRelease, bool isOpen)
    {
        var trial = RuleTrial.Of(new HarmfulContentIsCleanedPromptly(), At(2025, 4, 1).AddDays(daysAfterRelease)).With(Version).Complete<ScanResult>();

        _ = isOpen ? trial.IsNotYetDue() : trial.Breaches(null, "interval");
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void An_old_version_is_scanned_first_within_an_interval_of_the_notice(int day, bool isOpen)
    {
        var trial = RuleTrial.Of(new HarmfulContentIsCleanedPromptly(), At(2024, 10, day)).With(Version with { ReleasedAt = At(2023, 1, 1) }).Complete<ScanResult>();

        _ = isOpen ? trial.IsNotYetDue() : trial.Breaches(null, "interval");
    }

    [Fact]
    public void A_finding_one_day_over_its_time_is_a_breach() =>
        Trial.With(Version, Links with { ScannedOn = Day(2025, 6, 22), Findings = [Found(ScanFindingKind.DeadLink)] }).Complete<ScanResult>().Breaches(null, "overdue");

    [Fact]
    public void A_withdrawn_version_is_not_judged() =>
        Trial.With(Version with { WithdrawnOn = Day(2025, 6, 30) }).DoesNotApply();

    [Fact]
    public void An_open_list_is_undetermined() =>
        Trial.With(Version, Links).Undetermined(missing: "scanResults");

    [Fact]
    public void A_version_released_later_is_not_judged() =>
        Trial.With(Version with { ReleasedAt = At(2025, 7, 1) }).DoesNotApply();
}
