using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class AuthenticationAndLogicAreTestedTests
{
    private static readonly AppVersion Version = new() { Id = "v1", Application = "app", BuiltOn = Day(2025, 3, 1), ReleasedAt = At(2025, 4, 1), WithdrawnOn = Fact<DateOnly>.Absent, ChangesAuthentication = true, ChangesLogicControl = true, Components = ["c1"], Sdks = ["s1"] };
    private static readonly SecurityTest Authentication = new() { Id = "t1", Version = Version, Kind = TestKind.Authentication, Result = CheckResult.Passed, TestedOn = Day(2025, 4, 1) };
    private static readonly SecurityTest Logic = Authentication with { Id = "t2", Kind = TestKind.LogicControl };

    private static RuleHarness<AppVersion> Trial => RuleTrial.Of(new AuthenticationAndLogicAreTested(), At(2025, 6, 30));

    [Fact]
    public void Both_tests_passed_on_the_day_satisfy() =>
        Trial.With(Version, Authentication, Logic).Satisfies();

    [Fact]
    public void A_test_the_day_after_is_a_breach() =>
        Trial.With(Version, Authentication with { TestedOn = Day(2025, 4, 2) }, Logic).Complete<SecurityTest>().Breaches(null, "authentication").HasSeverity(Severity.High);

    [Fact]
    public void A_failed_test_is_a_breach() =>
        Trial.With(Version, Authentication, Logic with { Result = CheckResult.Failed }).Complete<SecurityTest>().Breaches(null, "logic");

    [Fact]
    public void A_version_that_changes_neither_satisfies() =>
        Trial.With(Version with { ChangesAuthentication = false, ChangesLogicControl = false }).Satisfies();

    [Fact]
    public void An_unrecorded_change_is_undetermined() =>
        Trial.With(Version with { ChangesAuthentication = default }, Logic).Undetermined(missing: "changesAuthentication");

    [Fact]
    public void A_version_released_later_is_not_judged() =>
        Trial.With(Version with { ReleasedAt = At(2025, 7, 1) }).DoesNotApply();

    [Fact]
    public void A_version_released_the_day_before_the_notice_is_left_aside() =>
        Trial.With(Version with { ReleasedAt = At(2024, 9, 11, 23, 59) }).Complete<SecurityTest>().DoesNotApply();

    [Fact]
    public void A_version_released_on_the_day_of_the_notice_is_judged() =>
        Trial.With(Version with { ReleasedAt = At(2024, 9, 12, 0, 0) }, Authentication, Logic with { TestedOn = Day(2024, 9, 12) }).Complete<SecurityTest>().Breaches(null, "authentication");
}
