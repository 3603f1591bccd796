using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>Reports before and after launches and changes of important systems: ISC-31 and ISC-32 for banking institutions, the Notice and their own lead for others.</summary>
internal static class ImportantSystemDuties
{
    public static IEnumerable<CalendarDuty> Of(RegisterSnapshot register, IWorkingCalendar calendar, DateOnly today)
    {
        var isBank = InstitutionScope.Banking.Includes(DutyParts.Kind(register));
        foreach (var change in register.Of<ChangeRecord>())
        {
            var isImportant = register.Find<MobileApplication>(change.Application.Id)?.IsImportantSystem ?? Fact<bool>.Unknown;
            var reportable = (isImportant == true) & IsInScope(change);
            if (reportable.IsFalse)
            {
                continue;
            }

            if (Before(register, change, reportable, isBank, calendar, today) is { } before)
            {
                yield return before;
            }

            if (change.ExecutedOn.HasValue && !isBank.IsFalse)
            {
                yield return Summary(register, change, reportable & isBank, calendar, today);
            }
        }
    }

    private static Tri IsInScope(ChangeRecord change) =>
        change.Kind == ChangeKind.Launch | change.Kind == ChangeKind.Infrastructure |
        (change.OutageHours >= 3m & change.AffectsWholeInstitutionOrBranch == true) | change.HasOtherLargeEffect == true;

    /// <summary>The report before the act; null where it was due before the duty came into force.</summary>
    private static CalendarDuty? Before(RegisterSnapshot register, ChangeRecord change, Tri reportable, Tri isBank, IWorkingCalendar calendar, DateOnly today)
    {
        var isLaunch = (change.Kind == ChangeKind.Launch).IsTrue;
        var line = DeadlineTable.Get(isBank.IsFalse
            ? isLaunch ? DeadlineIds.OwnSystemLaunch : DeadlineIds.OwnSystemChange
            : isLaunch ? DeadlineIds.SystemLaunch : DeadlineIds.SystemChange);
        var day = change.ExecutedOn.HasValue ? change.ExecutedOn : change.PlannedOn;
        var due = day.TryGet(out var act) ? line.Length.Before(act, calendar) : Fact<DateOnly>.Unknown;
        var governed = isBank.IsUnknown ? Tri.Unknown : reportable;
        return DutyParts.IsInForce(line, due)
            ? DutyParts.Make(line, change.Id, governed, due, Submitted(register, change, line), today) with
            {
                ApplicationId = change.Application.Id,
                MissingYear = day.TryGet(out var planned) ? line.Length.MissingYearBefore(planned, calendar) : null,
            }
            : null;
    }

    private static CalendarDuty Summary(RegisterSnapshot register, ChangeRecord change, Tri governed, IWorkingCalendar calendar, DateOnly today)
    {
        var line = DeadlineTable.Get(DeadlineIds.SystemSummary);
        return DutyParts.Make(line, change.Id, governed, line.Length.After(change.ExecutedOn.Value, calendar), Submitted(register, change, line), today) with { ApplicationId = change.Application.Id };
    }

    private static Fact<DateOnly> Submitted(RegisterSnapshot register, ChangeRecord change, DeadlineRule line) =>
        DutyParts.Reported(register.Of<RegulatorReport>(), line, report => report.Change == change.Id);
}
