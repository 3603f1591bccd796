using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Domain.ThirdParties;
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

    private static readonly Institution Bank = new() { Id = "bank", Name = "银行", Kind = InstitutionKind.LargeBank };

    private readonly ReportCalendar _calendar = new(new(), ChineseWorkingCalendar.BuiltIn);

    [Fact]
    public void A_launch_is_reported_twenty_working_days_before_with_holidays_and_make_up_days() =>
        Assert.Equal(new DateOnly(2025, 9, 16), Duty([App, Bank, Launch], "isc-31:launch").DueOn.Value);

    [Theory]
    [InlineData(2025, 9, 16, DutyState.Due)]
    [InlineData(2025, 9, 17, DutyState.Overdue)]
    public void A_report_is_overdue_on_the_day_after(int year, int month, int day, DutyState expected) =>
        Assert.Equal(expected, Duty([App, Bank, Launch], "isc-31:launch", new DateTimeOffset(year, month, day, 2, 0, 0, TimeSpan.Zero)).State);

    [Theory]
    [InlineData(16, DutyState.Done)]
    [InlineData(17, DutyState.DoneLate)]
    public void A_submitted_report_is_done_in_time_or_late(int day, DutyState expected)
    {
        var report = new RegulatorReport
        {
            Id = "report",
            Kind = ReportKind.ImportantSystemLaunch,
            AuthorityKind = AuthorityKind.FinancialRegulator,
            Change = new Ref<ChangeRecord>("launch"),
            SubmittedAt = new DateTimeOffset(2025, 9, day, 2, 0, 0, TimeSpan.Zero),
        };
        Assert.Equal(expected, Duty([App, Bank, Launch, report], "isc-31:launch", new(2025, 10, 1, 0, 0, 0, TimeSpan.Zero)).State);
    }

    [Fact]
    public void A_year_without_holiday_data_leaves_the_day_unknown()
    {
        var duty = Duty([App, Bank, Launch with { PlannedOn = new DateOnly(2030, 3, 1) }], "isc-31:launch");
        Assert.True(duty.DueOn.IsUnknown);
        Assert.Equal(DutyState.Undetermined, duty.State);
        Assert.Equal(2030, duty.MissingYear);
        Assert.Null(Duty([App, Launch], "isc-31:launch").MissingYear);
    }

    [Fact]
    public void An_application_of_unknown_importance_is_undetermined_and_an_unimportant_one_has_no_duty()
    {
        Assert.Equal(DutyState.Undetermined, Duty([App with { IsImportantSystem = Fact<bool>.Unknown }, Bank, Launch], "isc-31:launch").State);
        Assert.DoesNotContain(Draw([App with { IsImportantSystem = false }, Launch]), static duty => duty.Id.StartsWith("isc-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2.9, false)]
    [InlineData(3, true)]
    public void A_change_counts_from_three_hours_of_outage_of_the_whole_bank(double hours, bool expected)
    {
        var change = Launch with { Kind = ChangeKind.Feature, OutageHours = (decimal)hours, AffectsWholeInstitutionOrBranch = true, HasOtherLargeEffect = false };
        Assert.Equal(expected, Draw([App, Bank, change]).Any(static duty => duty.Id == "isc-31:launch"));
    }

    [Fact]
    public void The_summary_is_due_a_month_after_with_month_ends_kept()
    {
        var duty = Duty([App, Bank, Launch with { ExecutedOn = new DateOnly(2025, 1, 31) }], "isc-32:launch");
        Assert.Equal(new DateOnly(2025, 2, 28), duty.DueOn.Value);
        Assert.True(duty.IsLegalLimit);
    }

    [Fact]
    public void A_report_to_another_authority_meets_nothing()
    {
        var report = new RegulatorReport { Id = "r", Kind = ReportKind.ImportantSystemLaunch, AuthorityKind = AuthorityKind.Police, Change = new Ref<ChangeRecord>("launch"), SubmittedAt = Desk.Start };
        Assert.Equal(DutyState.Overdue, Duty([App, Bank, Launch, report], "isc-31:launch", At(2025, 10, 1)).State);
        Assert.Equal(DutyState.Undetermined, Duty([App, Bank, Launch, report with { AuthorityKind = default }], "isc-31:launch", At(2025, 10, 1)).State);
    }

    [Fact]
    public void An_insurer_reports_under_the_Notice_with_a_lead_of_its_own_and_owes_no_summary()
    {
        var insurer = Bank with { Kind = InstitutionKind.Insurer };
        var duty = Duty([App, insurer, Launch], "n99-11.4:launch");
        Assert.Equal((new DateOnly(2025, 9, 16), false), (duty.DueOn.Value, duty.IsLegalLimit));
        Assert.DoesNotContain(Draw([App, insurer, Launch with { ExecutedOn = new DateOnly(2025, 1, 31) }]), static duty => duty.Id.StartsWith("isc-", StringComparison.Ordinal));
        Assert.Equal(DutyState.Undetermined, Duty([App, Bank with { Kind = default }, Launch], "isc-31:launch").State);
    }

    [Theory]
    [InlineData(InstitutionKind.LargeBank, true)]
    [InlineData(InstitutionKind.PolicyBank, false)]
    [InlineData(InstitutionKind.Insurer, false)]
    public void The_continuity_report_is_for_commercial_banks(InstitutionKind kind, bool expected) =>
        Assert.Equal(expected, Draw([Bank with { Kind = kind }]).Any(static duty => duty.Id == "bcm-92:2025"));

    [Fact]
    public void Where_the_kind_of_institution_is_not_known_the_duty_is_shown_and_undetermined() =>
        Assert.Equal(DutyState.Undetermined, Duty([], "bcm-92:2025").State);

    [Theory]
    [InlineData(2026, 1, 15, 2026, DutyState.Done)]
    [InlineData(2026, 1, 16, 2026, DutyState.DoneLate)]
    [InlineData(2025, 12, 28, 2026, DutyState.Done)]
    [InlineData(2025, 12, 28, 2027, DutyState.Due)]
    [InlineData(2025, 7, 16, 2026, DutyState.Done)]
    [InlineData(2025, 7, 15, 2026, DutyState.Overdue)]
    public void A_yearly_report_done_early_serves_the_next_day_and_done_late_the_last(int year, int month, int day, int due, DutyState expected)
    {
        var report = new RegulatorReport { Id = "r", Kind = ReportKind.YearlyDataRisk, AuthorityKind = AuthorityKind.FinancialRegulator, SubmittedAt = At(year, month, day) };
        Assert.Equal(expected, Duty([Bank, report], $"dsm-74:{due}", At(2026, 2, 1)).State);
        Assert.NotEqual(DutyState.Done, Duty([Bank, report with { AuthorityKind = AuthorityKind.CentralBank }], $"dsm-74:{due}", At(2026, 2, 1)).State);
    }

    [Fact]
    public void A_duty_begins_with_its_commencement()
    {
        Assert.DoesNotContain(Draw([Bank], At(2024, 2, 1)), static duty => duty.Id == "dsm-74:2024");
        Assert.Contains(Draw([Bank], At(2024, 2, 1)), static duty => duty.Id == "dsm-74:2025");
        Assert.DoesNotContain(Draw([App, Bank], At(2024, 9, 11)), static duty => duty.Id == "n99-17.3:app-1");
        Assert.Equal(new DateOnly(2025, 9, 12), Duty([App, Bank], "n99-17.3:app-1", At(2024, 9, 12)).DueOn.Value);
    }

    [Fact]
    public void What_comes_back_runs_from_the_last_time_or_from_the_commencement()
    {
        var assessment = new RiskAssessment { Id = "a", Kind = RiskAssessmentKind.Application, Applications = ["app-1"], AssessedOn = new DateOnly(2025, 3, 1) };
        Assert.Equal(new DateOnly(2026, 3, 1), Duty([App, assessment], "n99-17.3:app-1").DueOn.Value);
        Assert.Equal(new DateOnly(2027, 9, 12), Duty([App, assessment], "n99-17.4:app-1").DueOn.Value);
        Assert.Equal(new DateOnly(2028, 2, 1), Duty([App with { FirstReleasedOn = new DateOnly(2025, 2, 1) }], "n99-17.4:app-1").DueOn.Value);
        Assert.False(Duty([App], "n99-02.1:app-1").IsLegalLimit);
    }

    [Fact]
    public void Outsourcing_minors_drills_levels_and_large_handlers_are_in_the_calendar()
    {
        var vendor = new OutsourcingArrangement { Id = "o", Vendor = "v", IsImportant = true, IsOffSite = true, IsCrossBorder = false, SignedOn = new DateOnly(2025, 10, 20), DrilledOn = Fact<DateOnly>.Absent, OnSiteCheckedOn = Fact<DateOnly>.Absent, ReportedBeforeSigningOn = Fact<DateOnly>.Absent };
        var level = new MlpsRecord { Id = "m", Level = 3, FiledOn = new DateOnly(2025, 1, 1), LastAssessedOn = new DateOnly(2025, 3, 1) };
        RegisterRecord[] records = [App with { AllowsMinors = true }, Bank with { PersonsProcessed = 10_000_001 }, vendor, level];

        Assert.Equal(new DateOnly(2025, 9, 16), Duty(records, "out-37:o").DueOn.Value);
        Assert.Equal(new DateOnly(2026, 10, 20), Duty(records, "out-31.4:o").DueOn.Value);
        Assert.Equal(new DateOnly(2028, 10, 20), Duty(records, "out-34:o").DueOn.Value);
        Assert.Equal(new DateOnly(2026, 10, 20), Duty(records, "out-35:institution").DueOn.Value);
        Assert.Equal(new DateOnly(2028, 10, 20), Duty(records, "out-36:institution").DueOn.Value);
        Assert.Equal(new DateOnly(2026, 3, 1), Duty(records, "n99-12.1:m").DueOn.Value);
        Assert.Equal(new DateOnly(2025, 8, 1), Duty(records, "min-37:app-1").DueOn.Value);
        Assert.Equal(new DateOnly(2027, 5, 1), Duty(records, "pia-aud-4:bank").DueOn.Value);
        Assert.Equal(new DateOnly(2027, 8, 1), Duty(records, "bcm-49:app-1").DueOn.Value);
        Assert.False(Duty(records, "min-r:2026").IsConfirmed);
        Assert.DoesNotContain(Draw([App, Bank with { PersonsProcessed = 10_000_000 }]), static duty => duty.Id == "pia-aud-4:bank");
        Assert.DoesNotContain(Draw([App with { AllowsMinors = false }, Bank]), static duty => duty.Id is "min-37:app-1" or "min-r:2026");
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
        var asOf = Desk.Start.AddHours(24).AddTicks(ticks);
        Assert.Equal(expected, Duty([Found], "n99-09.6:case", asOf).State);
        Assert.Equal(expected, Duty([Found], "n99-09.7:case", asOf).State);
        Assert.Equal(DutyState.Done, Duty([Found, Reported], "n99-09.7:case", asOf).State);
        Assert.Equal(expected, Duty([Found, Reported with { AuthorityKind = AuthorityKind.Police }], "n99-09.7:case", asOf).State);
        Assert.Equal(DutyState.Done, Duty([Found with { TakedownRequestedAt = Desk.Start.AddHours(24) }], "n99-09.6:case", asOf).State);
    }

    [Fact]
    public void A_counterfeit_of_before_the_Notice_has_no_clocks()
    {
        Assert.DoesNotContain(Draw([Found with { DetectedAt = At(2024, 9, 12).AddHours(-10).AddTicks(-1) }]), static duty => duty.Id.StartsWith("n99-09", StringComparison.Ordinal));
        Assert.Equal(2, Draw([Found with { DetectedAt = At(2024, 9, 12).AddHours(-10) }]).Count(static duty => duty.Id.StartsWith("n99-09", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_finding_of_the_regulator_has_the_regulators_day()
    {
        var finding = new RegulatorFinding { Id = "f", Applications = ["app-1"], DueOn = new DateOnly(2025, 7, 31), RectifiedOn = Fact<DateOnly>.Absent };
        Assert.Equal(DutyState.Due, Duty([finding], "n99-18.2:f").State);
    }

    private static CounterfeitCase Found => new()
    {
        Id = "case",
        DetectedAt = Desk.Start,
        ClarifiedAt = Fact<DateTimeOffset>.Absent,
        TakedownRequestedAt = Fact<DateTimeOffset>.Absent,
        ReportedAt = Desk.Start.AddHours(24),
    };

    private static RegulatorReport Reported => new()
    {
        Id = "report",
        Kind = ReportKind.Counterfeit,
        AuthorityKind = AuthorityKind.FinancialRegulator,
        Counterfeit = new Ref<CounterfeitCase>("case"),
        SubmittedAt = Desk.Start.AddHours(24),
    };

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 2, 0, 0, TimeSpan.Zero);

    private CalendarDuty Duty(RegisterRecord[] records, string id, DateTimeOffset? asOf = null) => Draw(records, asOf).Single(duty => duty.Id == id);

    private IReadOnlyList<CalendarDuty> Draw(RegisterRecord[] records, DateTimeOffset? asOf = null) => _calendar.Draw(records, asOf ?? Desk.Start);
}
