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

public sealed class BusinessIsInspectedPeriodicallyTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Ledger = LedgerStatus.Listed, State = AppState.Running, OwnerUnit = (Ref<OrgUnit>)"u-retail", TechnologyUnit = (Ref<OrgUnit>)"u-it", Audience = AppAudience.Customer, AllowsMinors = true, FirstReleasedOn = Day(2023, 9, 1) };
    private static readonly Inspection Done = new() { Id = "x1", Applications = ["app"], ReportedOn = Day(2025, 6, 1), Findings = [] };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new BusinessIsInspectedPeriodically(), At(2025, 6, 30));

    [Fact]
    public void A_recent_report_satisfies() =>
        Trial.With(App, Done).Complete<Inspection>().Satisfies();

    [Fact]
    public void A_report_on_the_last_day_of_the_interval_satisfies() =>
        Trial.With(App, Done with { ReportedOn = Day(2024, 12, 30) }).Complete<Inspection>().Satisfies();

    [Fact]
    public void A_report_one_day_too_old_is_a_breach() =>
        Trial.With(App, Done with { ReportedOn = Day(2024, 12, 29) }).Complete<Inspection>().Breaches(null, "interval").HasSeverity(Severity.Medium).UsesLimit(LimitKind.Institution);

    [Fact]
    public void A_report_on_other_applications_does_not_count() =>
        Trial.With(App, Done with { Applications = ["other"] }).Complete<Inspection>().Breaches();

    [Fact]
    public void A_new_application_has_the_whole_interval() =>
        Trial.With(App with { FirstReleasedOn = Day(2025, 5, 1) }).Complete<Inspection>().IsNotYetDue();

    [Fact]
    public void An_application_that_does_not_run_is_not_judged() =>
        Trial.With(App with { State = AppState.Archived }).DoesNotApply();

    [Fact]
    public void An_open_list_is_undetermined() =>
        Trial.With(App).Undetermined(missing: "inspections");

    [Fact]
    public void An_overdue_finding_is_a_breach() =>
        Trial.With(App, Done with { Findings = [new EngagementFinding { DueOn = Day(2025, 6, 29), ClosedOn = Fact<DateOnly>.Absent }] }).Complete<Inspection>().Breaches(null, "findings");

    [Fact]
    public void A_finding_due_on_the_day_is_not_late_yet() =>
        Trial.With(App, Done with { Findings = [new EngagementFinding { DueOn = Day(2025, 6, 30), ClosedOn = Fact<DateOnly>.Absent }] }).Complete<Inspection>().IsNotYetDue();

    [Fact]
    public void The_first_cycle_counts_from_the_Notice()
    {
        var none = Trial.With(App).Complete<Inspection>();
        none.At(At(2024, 9, 17)).IsNotYetDue();
        none.At(At(2025, 3, 12, 23, 59)).IsNotYetDue();
        none.At(At(2025, 3, 13, 0)).Breaches(null, "interval").UsesLimit(LimitKind.Institution);
        none.At(At(2024, 9, 17)).Set("firstCycleFrom", "Service").Breaches(null, "interval");
    }

    [Fact]
    public void A_finding_that_was_closed_satisfies_and_one_to_be_closed_tomorrow_does_not()
    {
        Trial.With(App, Done with { Findings = [new EngagementFinding { DueOn = Day(2025, 6, 29), ClosedOn = Day(2025, 6, 30) }] }).Complete<Inspection>().Satisfies();
        Trial.With(App, Done with { Findings = [new EngagementFinding { DueOn = Day(2025, 6, 29), ClosedOn = Day(2025, 7, 1) }] }).Complete<Inspection>().Breaches(null, "findings");
    }

    [Fact]
    public void An_open_finding_without_a_day_is_a_breach() =>
        Trial.With(App, Done with { Findings = [new EngagementFinding { DueOn = Fact<DateOnly>.Absent, ClosedOn = Fact<DateOnly>.Absent }] }).Complete<Inspection>().Breaches(null, "findings");

    [Fact]
    public void Findings_of_an_inspection_before_the_Notice_are_left_aside() =>
        Trial.With(App, Done, Done with { Id = "x0", ReportedOn = Day(2024, 9, 11), Findings = [new EngagementFinding { DueOn = Day(2024, 10, 1), ClosedOn = Fact<DateOnly>.Absent }] }).Complete<Inspection>().Satisfies();

    [Fact]
    public void Findings_that_are_not_recorded_are_undetermined() =>
        Trial.With(App, Done with { Findings = default }).Complete<Inspection>().Undetermined(missing: "x1: findings");
}
