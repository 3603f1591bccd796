using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class BusinessIsAuditedPeriodicallyTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Ledger = LedgerStatus.Listed, State = AppState.Running, OwnerUnit = (Ref<OrgUnit>)"u-retail", TechnologyUnit = (Ref<OrgUnit>)"u-it", Audience = AppAudience.Customer, AllowsMinors = true, FirstReleasedOn = Day(2023, 9, 1) };
    private static readonly Audit Done = new() { Id = "x1", Kind = AuditKind.BusinessCompliance, Applications = ["app"], ReportedOn = Day(2026, 6, 1), Findings = [] };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new BusinessIsAuditedPeriodically(), At(2026, 6, 30));

    [Fact]
    public void A_recent_report_satisfies() =>
        Trial.With(App, Done).Complete<Audit>().Satisfies();

    [Fact]
    public void A_report_on_the_last_day_of_the_interval_satisfies() =>
        Trial.With(App, Done with { ReportedOn = Day(2025, 6, 30) }).Complete<Audit>().Satisfies();

    [Fact]
    public void A_report_one_day_too_old_is_a_breach() =>
        Trial.With(App, Done with { ReportedOn = Day(2025, 6, 29) }).Complete<Audit>().Breaches(null, "interval").HasSeverity(Severity.Medium).UsesLimit(LimitKind.Institution);

    [Fact]
    public void A_report_on_other_applications_does_not_count() =>
        Trial.With(App, Done with { Applications = ["other"] }).Complete<Audit>().Breaches();

    [Fact]
    public void A_new_application_has_the_whole_interval() =>
        Trial.With(App with { FirstReleasedOn = Day(2026, 5, 1) }).Complete<Audit>().IsNotYetDue();

    [Fact]
    public void An_application_that_does_not_run_is_not_judged() =>
        Trial.With(App with { State = AppState.Archived }).DoesNotApply();

    [Fact]
    public void An_open_list_is_undetermined() =>
        Trial.With(App).Undetermined(missing: "audits");

    [Fact]
    public void The_first_cycle_counts_from_the_Notice()
    {
        var none = Trial.With(App).Complete<Audit>();
        none.At(At(2024, 9, 17)).IsNotYetDue();
        none.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        none.At(At(2025, 9, 13, 0)).Breaches(null, "interval").UsesLimit(LimitKind.Institution);
        none.At(At(2024, 9, 17)).Set("firstCycleFrom", "Service").Breaches(null, "interval");
    }

    [Fact]
    public void An_audit_reported_before_the_Notice_leaves_the_first_cycle_open() =>
        Trial.With(App, Done with { ReportedOn = Day(2024, 1, 1) }).Complete<Audit>().At(At(2025, 6, 30)).IsNotYetDue();

    [Fact]
    public void A_report_that_is_planned_has_not_happened() =>
        Trial.With(App, Done with { ReportedOn = Day(2026, 7, 1) }).Complete<Audit>().Breaches(null, "interval");

    [Fact]
    public void An_audit_of_another_kind_does_not_count() =>
        Trial.With(App, Done with { Kind = AuditKind.Application }).Complete<Audit>().Breaches(null, "interval");

    [Fact]
    public void A_report_without_a_day_is_undetermined_after_the_first_cycle() =>
        Trial.With(App, Done with { ReportedOn = default }).Complete<Audit>().Undetermined(missing: "x1: reportedOn");
}
