using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Tests.Deadlines;

/// <summary>One incident, who must be told by when: each deadline a moment before its end, at its end and a moment after.</summary>
public sealed class IncidentNotificationsTests
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private static readonly DateTimeOffset Occurred = new(2026, 6, 1, 8, 0, 0, China);
    private static readonly DateTimeOffset Discovered = Occurred.AddHours(1);
    private static readonly DateTimeOffset Ended = Occurred.AddDays(2);
    private static readonly Institution Operator = new() { Id = "bank", Name = "银行", Kind = InstitutionKind.LargeBank, IsCriticalInfrastructureOperator = true };
    private static readonly Institution Bank = Operator with { IsCriticalInfrastructureOperator = false };

    /// <summary>A leak of core data, graver than any trigger asks.</summary>
    private static readonly Incident Gravest = new()
    {
        Id = "i",
        Kind = IncidentKind.DataLeak,
        OccurredAt = Occurred,
        DiscoveredAt = Discovered,
        EndedAt = Ended,
        DataLevels = [DataLevel.Core],
        PersonsAffected = 100_000_000,
        IsMajorEmergency = true,
        IsHarmAvoided = false,
        CentralBankGrade = IncidentGrade.Larger,
        OutageGrade = IncidentGrade.Larger,
        PersonsNotifiedAt = Fact<DateTimeOffset>.Absent,
    };

    public static TheoryData<string> Ids { get; } = [.. IncidentDuties.Rules.Where(static rule => rule.Start != DeadlineStart.PreviousReport).Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_deadline_is_met_at_its_end_and_late_a_moment_after(string id)
    {
        var (incident, institution) = For(id);
        var due = Line(id, incident, institution, [], Ended.AddYears(1)).Due.Value;
        var last = due.IncludesEnd ? due.End : due.End.AddTicks(-1);

        Assert.Equal(NotificationState.Open, Line(id, incident, institution, [], last.AddTicks(-1)).State);
        Assert.Equal(NotificationState.Open, Line(id, incident, institution, [], last).State);
        var missed = Line(id, incident, institution, [], last.AddTicks(1));
        Assert.Equal(NotificationState.Late, missed.State);
        Assert.Equal(last.AddTicks(1) - due.End, missed.Lateness);

        Assert.Equal(NotificationState.InTime, Told(id, incident, institution, last.AddTicks(-1)).State);
        Assert.Equal((NotificationState.InTime, last), (Told(id, incident, institution, last).State, Told(id, incident, institution, last).DoneAt.Value));
        var late = Told(id, incident, institution, last.AddTicks(1));
        Assert.Equal((NotificationState.Late, last.AddTicks(1) - due.End), (late.State, late.Lateness!.Value));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_report_to_another_authority_or_before_the_event_meets_nothing(string id)
    {
        var (incident, institution) = For(id);
        var line = Line(id, incident, institution, [], Ended.AddYears(1));
        if (line.Addressee == Addressee.ConcernedPersons)
        {
            Assert.Equal(NotificationState.Undetermined, Line(id, incident with { PersonsNotifiedAt = Occurred.AddHours(-1) }, institution, [], Ended.AddYears(1)).State);
            return;
        }

        var report = Report(line.Rule, line.Start.Value);
        Assert.Equal(NotificationState.InTime, Line(id, incident, institution, [report], Ended.AddYears(1)).State);
        Assert.Equal(NotificationState.Late, Line(id, incident, institution, [report with { AuthorityKind = AuthorityKind.IndustryMinistry }], Ended.AddYears(1)).State);
        Assert.Equal(NotificationState.Late, Line(id, incident, institution, [report with { Incident = new Ref<Incident>("other") }], Ended.AddYears(1)).State);
        var early = Line(id, incident, institution, [report with { SubmittedAt = line.Start.Value.AddTicks(-1) }], Ended.AddYears(1));
        Assert.Equal((NotificationState.Undetermined, 2), (early.State, early.MissingFacts.Count));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_duty_begins_on_the_day_of_its_commencement(string id)
    {
        var (incident, institution) = For(id);
        if (DeadlineTable.Get(id).CommencesOn is not { } from)
        {
            Assert.Contains(Lines(Moved(incident, new(2000, 1, 1, 0, 0, 0, China)), institution, [], Ended), line => line.Rule.Id == id);
            return;
        }

        var first = ChinaStandardTime.StartOf(from);
        Assert.DoesNotContain(Lines(Moved(incident, first.AddTicks(-1)), institution, [], Ended.AddYears(1)), line => line.Rule.Id == id);
        Assert.Contains(Lines(Moved(incident, first), institution, [], Ended.AddYears(1)), line => line.Rule.Id == id);
    }

    [Fact]
    public void Critical_infrastructure_goes_to_its_department_and_the_police_and_others_to_the_cyberspace_office()
    {
        Assert.Equal([Addressee.ProtectionDepartment, Addressee.Police], Network(Operator));
        Assert.Equal([Addressee.CyberspaceOffice], Network(Bank));
        Assert.All(Lines(Gravest, null, [], Ended).Where(static line => line.Citation.Requirement.Value == "CIR-4a"), static line =>
        {
            Assert.Equal(NotificationState.Undetermined, line.State);
            Assert.Contains(line.MissingFacts, static name => name == "isCriticalInfrastructureOperator");
        });

        static IEnumerable<Addressee> Network(Institution institution) =>
            Lines(Gravest, institution, [], Ended).Where(static line => line.Citation.Requirement.Value == "CIR-4a").Select(static line => line.Addressee);
    }

    [Theory]
    [InlineData(InstitutionKind.LargeBank, true)]
    [InlineData(InstitutionKind.PolicyBank, false)]
    [InlineData(InstitutionKind.Insurer, false)]
    public void The_outage_report_of_commercial_banks_binds_nobody_else(InstitutionKind kind, bool expected) =>
        Assert.Equal(expected, Lines(Gravest with { Kind = IncidentKind.Outage }, Bank with { Kind = kind }, [], Ended).Any(static line => line.Rule.Id == DeadlineIds.Outage));

    [Fact]
    public void The_receipt_and_the_report_that_meets_the_duty_are_told()
    {
        var report = Report(DeadlineTable.Get(DeadlineIds.DataFirst), Occurred.AddHours(1)) with { Receipt = "回执1" };
        var line = Line(DeadlineIds.DataFirst, Gravest, Bank, [report, report with { Id = "later", SubmittedAt = Occurred.AddHours(2), Receipt = "回执2" }], Ended);

        Assert.Equal(("r", "回执1", NotificationState.InTime), (line.ReportId, line.Receipt.Value, line.State));
    }

    [Fact]
    public void A_written_report_is_written()
    {
        var report = Report(DeadlineTable.Get(DeadlineIds.DataWritten), Occurred.AddHours(1));
        Assert.Equal(NotificationState.Late, Line(DeadlineIds.DataWritten, Gravest, Bank, [report with { IsWritten = false }], Ended).State);
        Assert.Equal(["isWritten"], Line(DeadlineIds.DataWritten, Gravest, Bank, [report with { IsWritten = default }], Ended).MissingFacts);
    }

    [Fact]
    public void Progress_runs_from_the_first_report_every_two_hours_until_handling_ends()
    {
        var open = Gravest with { EndedAt = Fact<DateTimeOffset>.Absent };
        var first = Report(DeadlineTable.Get(DeadlineIds.DataFirst), Occurred.AddHours(1));
        var next = Report(DeadlineTable.Get(DeadlineIds.DataProgress), Occurred.AddHours(3)) with { Id = "p" };

        Assert.Equal(NotificationState.NotBegun, Line(DeadlineIds.DataProgress, open, Bank, [], Occurred.AddHours(9)).State);
        Assert.Equal(NotificationState.Open, Line(DeadlineIds.DataProgress, open, Bank, [first], Occurred.AddHours(3)).State);
        Assert.Equal(NotificationState.Late, Line(DeadlineIds.DataProgress, open, Bank, [first], Occurred.AddHours(3).AddTicks(1)).State);
        Assert.Equal(NotificationState.Open, Line(DeadlineIds.DataProgress, open, Bank, [first, next], Occurred.AddHours(5)).State);
        Assert.Equal(NotificationState.InTime, Line(DeadlineIds.DataProgress, Gravest with { EndedAt = Occurred.AddHours(5) }, Bank, [first, next], Ended).State);
        Assert.Equal(NotificationState.Late, Line(DeadlineIds.DataProgress, Gravest with { EndedAt = Occurred.AddHours(5).AddTicks(1) }, Bank, [first, next], Ended).State);
    }

    [Fact]
    public void Times_that_contradict_each_other_leave_everything_undetermined_and_are_named() =>
        Assert.All(
            Lines(Gravest with { DiscoveredAt = Occurred.AddTicks(-1) }, Bank, [], Ended.AddDays(1)).Where(static line => line.State != NotificationState.NotBegun),
            static line => Assert.Equal(["occurredAt", "discoveredAt"], line.MissingFacts));

    [Fact]
    public void Without_complete_reports_nothing_is_shown_as_missing()
    {
        var line = IncidentNotifications.For(Gravest, Bank, [], ChineseWorkingCalendar.BuiltIn, Ended.AddDays(1)).Single(static line => line.Rule.Id == DeadlineIds.DataFirst);
        Assert.Equal((NotificationState.Undetermined, "reports"), (line.State, line.MissingFacts.Items[0]));
    }

    [Fact]
    public void The_institutions_own_hours_count_and_what_needs_no_telling_is_left_out()
    {
        var own = OwnDeadlines.Default.With(DeadlineIds.LeakPersons, 4);
        var line = IncidentNotifications.For(Gravest, Bank, [], ChineseWorkingCalendar.BuiltIn, Ended, own, true).Single(static line => line.Rule.Id == DeadlineIds.LeakPersons);
        Assert.Equal(Discovered.AddHours(4), line.Due.Value.End);
        Assert.DoesNotContain(Lines(Gravest with { IsHarmAvoided = true }, Bank, [], Ended), static other => other.Rule.Id == DeadlineIds.LeakPersons);
    }

    private static (Incident Incident, Institution Institution) For(string id) => id switch
    {
        DeadlineIds.Outage => (Gravest with { Kind = IncidentKind.Outage }, Bank),
        DeadlineIds.VendorEvent => (Gravest with { Kind = IncidentKind.VendorFailure }, Bank),
        DeadlineIds.NetworkOffice => (Gravest, Bank),
        _ => (Gravest, Operator),
    };

    private static Incident Moved(Incident incident, DateTimeOffset to) => incident with { OccurredAt = to, DiscoveredAt = to, EndedAt = to };

    private static IncidentNotification Told(string id, Incident incident, Institution institution, DateTimeOffset at)
    {
        var rule = DeadlineTable.Get(id);
        return rule.Addressee == Addressee.ConcernedPersons
            ? Line(id, incident with { PersonsNotifiedAt = at }, institution, [], Ended.AddYears(1))
            : Line(id, incident, institution, [Report(rule, at)], Ended.AddYears(1));
    }

    private static RegulatorReport Report(DeadlineRule rule, DateTimeOffset at) => new()
    {
        Id = "r",
        Kind = rule.Form.Kind ?? ReportKind.Other,
        AuthorityKind = rule.Addressee.ToAuthority()!.Value,
        Incident = new Ref<Incident>("i"),
        IsWritten = true,
        SubmittedAt = at,
    };

    private static IncidentNotification Line(string id, Incident incident, Institution? institution, RegulatorReport[] reports, DateTimeOffset asOf) =>
        Lines(incident, institution, reports, asOf).Single(line => line.Rule.Id == id);

    private static IReadOnlyList<IncidentNotification> Lines(Incident incident, Institution? institution, RegulatorReport[] reports, DateTimeOffset asOf) =>
        IncidentNotifications.For(incident, institution, reports, ChineseWorkingCalendar.BuiltIn, asOf, null, areReportsComplete: true);
}
