using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>Reports before and after launches and changes of important systems (ISC-31, ISC-32).</summary>
internal static class ImportantSystemDuties
{
    private static readonly TimeLimit BeforeLaunch = new(20, TimeUnit.WorkingDays);
    private static readonly TimeLimit BeforeChange = new(10, TimeUnit.WorkingDays);
    private static readonly TimeLimit SummaryAfter = new(1, TimeUnit.Months);

    public static IEnumerable<CalendarDuty> Of(RegisterSnapshot register, IWorkingCalendar calendar, DateOnly today)
    {
        foreach (var change in register.Of<ChangeRecord>())
        {
            var isImportant = register.Find<MobileApplication>(change.Application.Id)?.IsImportantSystem ?? Fact<bool>.Unknown;
            var governed = (isImportant == true) & IsInScope(change);
            if (governed.IsFalse)
            {
                continue;
            }

            yield return Before(register, change, governed, calendar, today);
            if (change.ExecutedOn.HasValue)
            {
                yield return Summary(register, change, governed, calendar, today);
            }
        }
    }

    private static Tri IsInScope(ChangeRecord change) =>
        change.Kind == ChangeKind.Launch | change.Kind == ChangeKind.Infrastructure |
        (change.OutageHours >= 3m & change.AffectsWholeInstitutionOrBranch == true) | change.HasOtherLargeEffect == true;

    private static CalendarDuty Before(RegisterSnapshot register, ChangeRecord change, Tri governed, IWorkingCalendar calendar, DateOnly today)
    {
        var isLaunch = (change.Kind == ChangeKind.Launch).IsTrue;
        var limit = isLaunch ? BeforeLaunch : BeforeChange;
        var due = change.PlannedOn.TryGet(out var planned) ? limit.Before(planned, calendar) : Fact<DateOnly>.Unknown;
        var kind = isLaunch ? ReportKind.ImportantSystemLaunch : ReportKind.ImportantSystemChange;
        return new()
        {
            Id = $"isc-31:{change.Id}",
            Requirement = RequirementId.Parse("ISC-31"),
            Title = isLaunch
                ? new("重要信息系统投产前报告（提前20个工作日）", "report the launch of an important system (20 working days before)")
                : new("重要信息系统变更前报告（提前10个工作日）", "report the change of an important system (10 working days before)"),
            Recipient = DutyParts.Regulator,
            IsLegalLimit = true,
            ApplicationId = change.Application.Id,
            DueOn = due,
            MissingYear = change.PlannedOn.HasValue ? limit.MissingYearBefore(planned, calendar) : null,
            State = governed.IsTrue ? DutyParts.StateOf(due, Submitted(register, change, kind), today) : DutyState.Undetermined,
        };
    }

    private static CalendarDuty Summary(RegisterSnapshot register, ChangeRecord change, Tri governed, IWorkingCalendar calendar, DateOnly today)
    {
        var due = SummaryAfter.After(change.ExecutedOn.Value, calendar);
        return new()
        {
            Id = $"isc-32:{change.Id}",
            Requirement = RequirementId.Parse("ISC-32"),
            Title = new("重要信息系统投产或变更总结报告（一个月内）", "summary after the launch or change of an important system (within one month)"),
            Recipient = DutyParts.Regulator,
            IsLegalLimit = true,
            ApplicationId = change.Application.Id,
            DueOn = due,
            State = governed.IsTrue ? DutyParts.StateOf(due, Submitted(register, change, ReportKind.ImportantSystemSummary), today) : DutyState.Undetermined,
        };
    }

    private static Fact<DateOnly> Submitted(RegisterSnapshot register, ChangeRecord change, ReportKind kind)
    {
        var days = register.Of<RegulatorReport>()
            .Where(report => (report.Change == change.Id).IsTrue && (report.Kind == kind).IsTrue && report.SubmittedAt.HasValue)
            .Select(static report => ChinaStandardTime.DateOf(report.SubmittedAt.Value))
            .ToArray();
        return days.Length == 0 ? Fact<DateOnly>.Absent : days.Min();
    }
}
