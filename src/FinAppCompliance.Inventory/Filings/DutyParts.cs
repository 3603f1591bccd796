using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>Makes duties from the table of deadlines, and tells where they stand.</summary>
internal static class DutyParts
{
    /// <summary>Makes a duty in days.</summary>
    /// <param name="line">The line of the table.</param>
    /// <param name="key">What tells duties of one line apart.</param>
    /// <param name="governed">Whether the duty applies; unknown leaves it undetermined.</param>
    /// <param name="due">The last day.</param>
    /// <param name="done">When it was done; absent when it was not.</param>
    /// <param name="today">The day of the question.</param>
    public static CalendarDuty Make(DeadlineRule line, string key, Tri governed, Fact<DateOnly> due, Fact<DateOnly> done, DateOnly today) => new()
    {
        Id = $"{line.Citation.Requirement.Value.ToLowerInvariant()}:{key}",
        Requirement = line.Citation.Requirement,
        Title = new($"{line.Duty.Zh}（{line.LengthText.Zh}）", $"{line.Duty.En} ({line.LengthText.En})"),
        Recipient = line.Addressee.Describe(),
        Addressee = line.Addressee,
        IsConfirmed = line.IsConfirmed,
        IsLegalLimit = line.Kind == Domain.Assessments.LimitKind.Legal,
        DueOn = due,
        State = governed.IsTrue ? StateOf(due, done, today) : DutyState.Undetermined,
    };

    /// <summary>Says where a duty in days stands.</summary>
    public static DutyState StateOf(Fact<DateOnly> due, Fact<DateOnly> done, DateOnly today)
    {
        if (!due.TryGet(out var last) || done.IsUnknown)
        {
            return DutyState.Undetermined;
        }

        if (done.TryGet(out var day) && day <= today)
        {
            return day <= last ? DutyState.Done : DutyState.DoneLate;
        }

        return today <= last ? DutyState.Due : DutyState.Overdue;
    }

    /// <summary>Says whether a duty had come into force on the day of its event; an event whose day is not known may have happened after.</summary>
    public static bool IsInForce(DeadlineRule line, Fact<DateOnly> day) => !day.TryGet(out var known) || line.Citation.AppliesOn(known);

    /// <summary>Returns the kind of the institution to which the register belongs; unknown unless exactly one is recorded.</summary>
    public static Fact<InstitutionKind> Kind(RegisterSnapshot register) => register.Of<Institution>().ToArray() is [var only] ? only.Kind : Fact<InstitutionKind>.Unknown;

    /// <summary>Says whether an application is in service.</summary>
    public static bool IsInService(MobileApplication application) =>
        application.State.TryGet(out var state) && state is AppState.Released or AppState.Running or AppState.Restricted or AppState.Integrating;

    /// <summary>Returns the first day on which a report served a deadline: right kind and right addressee; unknown while one may, absent when none does.</summary>
    public static Fact<DateOnly> Reported(IEnumerable<RegulatorReport> reports, DeadlineRule line, Func<RegulatorReport, Tri> concerns)
    {
        DateOnly? first = null;
        var isOpen = false;
        foreach (var report in reports)
        {
            var serves = concerns(report) & report.Kind == line.Form.Kind!.Value & report.AuthorityKind == line.Addressee.ToAuthority()!.Value;
            if (serves.IsTrue && report.SubmittedAt.TryGet(out var at))
            {
                var day = ChinaStandardTime.DateOf(at);
                first = first is { } before && before < day ? before : day;
            }

            isOpen |= !serves.IsFalse && !report.SubmittedAt.IsAbsent && (serves.IsUnknown || report.SubmittedAt.IsUnknown);
        }

        return first is { } known ? known : isOpen ? Fact<DateOnly>.Unknown : Fact<DateOnly>.Absent;
    }
}
