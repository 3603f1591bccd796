using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Inventory.Filings;

namespace FinAppCompliance.Inventory.Tests.Filings;

public sealed class ReportCalendarTests
{
    private static readonly MobileApplication App = Desk.App() with
    {
        State = AppState.Running,
        IsImportantSystem = true,
        FirstReleasedOn = new DateOnly(2024, 8, 1),
        LedgerReviewedOn = new DateOnly(2024, 7, 1),
    };

    private static readonly ChangeRecord Launch = new()
    {
        Id = "launch",
        Application = "app-1",
        Kind = ChangeKind.Launch,
        PlannedOn = new DateOnly(2025, 10, 20),
        ExecutedOn = Fact<DateOnly>.Absent,
    };

    private readonly ReportCalendar _calendar = new(new(), ChineseWorkingCalendar.BuiltIn);

    [Fact]
    public void A_launch_is_reported_twenty_working_days_before_with_holidays_and_make_up_days() =>
        Assert.Equal(new DateOnly(2025, 9, 16), Duty([App, Launch], "isc-31:launch").DueOn.Value);

    [Theory]
    [InlineData(2025, 9, 16, DutyState.Due)]
    [InlineData(2025, 9, 17, DutyState.Overdue)]
    public void A_report_is_overdue_on_the_day_after(int year, int month, int day, DutyState expected) =>
        Assert.Equal(expected, Duty([App, Launch], "isc-31:launch", new DateTimeOffset(year, month, day, 2, 0, 0, TimeSpan.Zero)).State);

    [Theory]
    [InlineData(16, DutyState.Done)]
    [InlineData(17, DutyState.DoneLate)]
    public void A_submitted_report_is_done_in_time_or_late(int day, DutyState expected)
    {
        var report = new RegulatorReport
        {
            Id = "report",
            Kind = ReportKind.ImportantSystemLaunch,
            Change = new Ref<ChangeRecord>("launch"),
            SubmittedAt = new DateTimeOffset(2025, 9, day, 2, 0, 0, TimeSpan.Zero),
        };
        Assert.Equal(expected, Duty([App, Launch, report], "isc-31:launch", new(2025, 10, 1, 0, 0, 0, TimeSpan.Zero)).State);
    }

    [Fact]
    public void A_year_without_holiday_data_leaves_the_day_unknown()
    {
        var duty = Duty([App, Launch with { PlannedOn = new DateOnly(2030, 3, 1) }], "isc-31:launch");
        Assert.True(duty.DueOn.IsUnknown);
        Assert.Equal(DutyState.Undetermined, duty.State);
        Assert.Equal(2030, duty.MissingYear);
        Assert.Null(Duty([App, Launch], "isc-31:launch").MissingYear);
    }

    [Fact]
    public void An_application_of_unknown_importance_is_undetermined_and_an_unimportant_one_has_no_duty()
    {
        Assert.Equal(DutyState.Undetermined, Duty([App with { IsImportantSystem = Fact<bool>.Unknown }, Launch], "isc-31:launch").State);
        Assert.DoesNotContain(Draw([App with { IsImportantSystem = false }, Launch]), static duty => duty.Id.StartsWith("isc-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2.9, false)]
    [InlineData(3, true)]
    public void A_change_counts_from_three_hours_of_outage_of_the_whole_bank(double hours, bool expected)
    {
        var change = Launch with { Kind = ChangeKind.Feature, OutageHours = (decimal)hours, AffectsWholeInstitutionOrBranch = true, HasOtherLargeEffect = false };
        Assert.Equal(expected, Draw([App, change]).Any(static duty => duty.Id == "isc-31:launch"));
    }

    [Fact]
    public void The_summary_is_due_a_month_after_with_month_ends_kept()
    {
        var duty = Duty([App, Launch with { ExecutedOn = new DateOnly(2025, 1, 31) }], "isc-32:launch");
        Assert.Equal(new DateOnly(2025, 2, 28), duty.DueOn.Value);
        Assert.True(duty.IsLegalLimit);
    }

    [Fact]
    public void Yearly_reports_come_back_each_year()
    {
        var report = new RegulatorReport { Id = "r", Kind = ReportKind.YearlyDataRisk, SubmittedAt = new DateTimeOffset(2025, 1, 15, 2, 0, 0, TimeSpan.Zero) };
        Assert.Equal(DutyState.Done, Duty([report], "dsm-74:2025").State);
        Assert.Equal(DutyState.Due, Duty([report], "dsm-74:2026").State);
        Assert.Equal(DutyState.Overdue, Duty([], "bcm-92:2025").State);
    }

    [Fact]
    public void Risk_assessment_and_audit_run_from_the_last_or_from_release()
    {
        var assessment = new RiskAssessment { Id = "a", Kind = RiskAssessmentKind.Application, Applications = ["app-1"], AssessedOn = new DateOnly(2025, 3, 1) };
        Assert.Equal(new DateOnly(2026, 3, 1), Duty([App, assessment], "n99-17.3:app-1").DueOn.Value);
        Assert.Equal(new DateOnly(2027, 8, 1), Duty([App, assessment], "n99-17.4:app-1").DueOn.Value);
        Assert.False(Duty([App], "n99-02.1:app-1").IsLegalLimit);
    }

    [Fact]
    public void A_weak_application_is_decided_on_within_ninety_days()
    {
        var flag = new WeaknessFlag { Id = "flag", Application = "app-1", FlaggedOn = new DateOnly(2025, 1, 15) };
        var duty = Duty([App, flag], "n99-02.6:flag");
        Assert.Equal(new DateOnly(2025, 4, 15), duty.DueOn.Value);
        Assert.Equal(DutyState.Overdue, duty.State);
        var decision = new DisposalDecision { Id = "d", Application = "app-1", DecidedOn = new DateOnly(2025, 4, 15) };
        Assert.Equal(DutyState.Done, Duty([App, flag, decision], "n99-02.6:flag").State);
    }

    [Theory]
    [InlineData(0, DutyState.Due)]
    [InlineData(1, DutyState.Overdue)]
    public void The_clocks_of_a_counterfeit_include_their_last_instant(int ticks, DutyState expected)
    {
        var found = new CounterfeitCase
        {
            Id = "case",
            DetectedAt = Desk.Start,
            ClarifiedAt = Fact<DateTimeOffset>.Absent,
            ReportedAt = Desk.Start.AddHours(24),
        };
        var asOf = Desk.Start.AddHours(24).AddTicks(ticks);
        Assert.Equal(expected, Duty([found], "n99-09.6:case", asOf).State);
        Assert.Equal(DutyState.Done, Duty([found], "n99-09.7:case", asOf).State);
    }

    [Fact]
    public void A_finding_of_the_regulator_has_the_regulators_day()
    {
        var finding = new RegulatorFinding { Id = "f", Applications = ["app-1"], DueOn = new DateOnly(2025, 7, 31), RectifiedOn = Fact<DateOnly>.Absent };
        Assert.Equal(DutyState.Due, Duty([finding], "n99-18.2:f").State);
    }

    private CalendarDuty Duty(RegisterRecord[] records, string id, DateTimeOffset? asOf = null) => Draw(records, asOf).Single(duty => duty.Id == id);

    private IReadOnlyList<CalendarDuty> Draw(RegisterRecord[] records, DateTimeOffset? asOf = null) => _calendar.Draw(records, asOf ?? Desk.Start);
}
