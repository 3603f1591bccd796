using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.RiskManagement;

public sealed class ImportantSystemIsDeterminedTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", State = AppState.Running, Audience = AppAudience.Customer, IsTransacting = true, FirstReleasedOn = Day(2024, 9, 12) };
    private static readonly ImportantSystemDetermination Made = new() { Id = "d", Application = "app", Result = false, DecidedOn = Day(2025, 1, 1) };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new ImportantSystemIsDetermined(), At(2025, 6, 30)).Complete<ImportantSystemDetermination>().With(App, Made);

    [Fact]
    public void A_determination_satisfies_whatever_its_result() => Trial.Satisfies();

    [Fact]
    public void A_pending_determination_is_a_breach() => Trial.With(Made with { DecidedOn = Fact<DateOnly>.Absent }).Breaches().HasSeverity(Severity.High);

    [Fact]
    public void An_old_application_has_a_year_to_be_determined() => Trial.With(App with { FirstReleasedOn = Day(2024, 9, 11) }, Made with { DecidedOn = Fact<DateOnly>.Absent }).At(At(2025, 9, 12, 23, 59)).IsNotYetDue();

    [Fact]
    public void An_old_application_is_a_breach_after_that_year() => Trial.With(App with { FirstReleasedOn = Day(2024, 9, 11) }, Made with { DecidedOn = Fact<DateOnly>.Absent }).At(At(2025, 9, 13, 0)).Breaches();

    [Fact]
    public void An_old_application_determined_late_is_put_right() => Trial.With(App with { FirstReleasedOn = Day(2024, 9, 11) }, Made with { DecidedOn = Day(2025, 12, 1) }).At(At(2025, 12, 1)).Satisfies();

    [Fact]
    public void An_internal_application_is_out_of_scope() => Trial.With(App with { Audience = AppAudience.Internal }).DoesNotApply();

    [Fact]
    public void An_unknown_result_is_undetermined() => Trial.With(Made with { Result = default }).Undetermined(missing: "d: result");
}
