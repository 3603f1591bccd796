using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class ElderlyCanUseApplicationTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Form = AppForm.App, State = AppState.Running, Audience = AppAudience.Customer, AllowsMinors = true };
    private static readonly AppVersion Major = new() { Id = "v5", Application = App, IsMajorVersion = true, ReleasedAt = At(2025, 3, 1) };
    private static readonly AccessibilityCheck Check = new() { Id = "ac", Application = App, Version = (Ref<AppVersion>)"v5", Result = CheckResult.Passed, CheckedOn = Day(2025, 2, 20) };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new ElderlyCanUseApplication(), At(2025, 6, 30));

    [Fact]
    public void A_passed_check_of_the_major_version_satisfies() =>
        Trial.With(App, Major, Check).Complete<AppVersion>().Satisfies();

    [Fact]
    public void A_check_of_an_older_version_does_not_count() =>
        Trial.With(App, Major, Check, Major with { Id = "v6", ReleasedAt = At(2025, 6, 1) }).Complete<AppVersion>().Complete<AccessibilityCheck>().Breaches().HasSeverity(Severity.Medium);

    [Fact]
    public void An_older_version_needs_no_check_any_more() =>
        Trial.With(App, Major, Check, Major with { Id = "v4", ReleasedAt = At(2024, 6, 1) }).Complete<AppVersion>().Satisfies();

    [Fact]
    public void A_failed_check_is_a_breach() =>
        Trial.With(App, Major, Check with { Result = CheckResult.Failed }).Complete<AppVersion>().Complete<AccessibilityCheck>().Breaches();

    [Fact]
    public void An_internal_application_is_not_judged() =>
        Trial.With(App with { Audience = AppAudience.Internal }).DoesNotApply();

    [Fact]
    public void Versions_in_an_open_list_leave_it_undetermined() =>
        Trial.With(App, Major, Check).Undetermined(missing: "appVersions");

    [Fact]
    public void An_application_that_does_not_run_is_not_judged() =>
        Trial.With(App with { State = AppState.Archived }).DoesNotApply();

    [Fact]
    public void An_official_account_has_no_version_to_check() =>
        Trial.With(App with { Form = AppForm.OfficialAccount }).Complete<AppVersion>().Complete<AccessibilityCheck>().DoesNotApply();

    [Fact]
    public void An_unknown_form_is_undetermined() => Trial.With(App with { Form = default }, Major, Check).Complete<AppVersion>().Undetermined(missing: "form");
}
