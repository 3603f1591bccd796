using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Inventory.Filings;

namespace FinAppCompliance.Inventory.Projects;

/// <summary>The clocks of a counterfeit: public clarification and report (N99-09.6, N99-09.7).</summary>
/// <remarks>The Notice says "as soon as possible" and "promptly"; the hours are the institution's own limits. Pure and thread-safe.</remarks>
public static class CounterfeitClocks
{
    /// <summary>Returns both clocks of a case; none for one that was detected before the Notice came into force.</summary>
    /// <param name="found">The case.</param>
    /// <param name="reports">The reports on record; only one on the case to the financial regulator counts, since a bare time does not say who was told.</param>
    /// <param name="options">The settings.</param>
    /// <param name="asOf">The instant of the question.</param>
    public static IReadOnlyList<CalendarDuty> Of(CounterfeitCase found, IEnumerable<RegulatorReport> reports, InventoryOptions options, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(options);
        var clarified = DeadlineTable.Get(DeadlineIds.CounterfeitClarified).WithOwn(options.CounterfeitClarifyHours);
        var reported = DeadlineTable.Get(DeadlineIds.CounterfeitReported).WithOwn(options.CounterfeitReportHours);
        return found.DetectedAt.TryGet(out var detected) && !reported.AppliesAt(detected)
            ? []
            : [Clock(found, clarified, Earlier(found.ClarifiedAt, found.TakedownRequestedAt), asOf), Clock(found, reported, ReportedAt(found, reports, reported), asOf)];
    }

    private static CalendarDuty Clock(CounterfeitCase found, DeadlineRule line, Fact<DateTimeOffset> done, DateTimeOffset asOf)
    {
        var due = found.DetectedAt.TryGet(out var detected) ? detected.ToUniversalTime().AddHours(line.Length.Amount) : Fact<DateTimeOffset>.Unknown;
        return new()
        {
            Id = $"{line.Citation.Requirement.Value.ToLowerInvariant()}:{found.Id}",
            Requirement = line.Citation.Requirement,
            Title = line.Duty,
            Recipient = line.Addressee.Describe(),
            Addressee = line.Addressee,
            IsLegalLimit = false,
            ApplicationId = found.Application.TryGet(out var application) ? application.Id : null,
            DueAt = due,
            DueOn = due.TryGet(out var at) ? ChinaStandardTime.DateOf(at) : Fact<DateOnly>.Unknown,
            State = StateOf(due, done, asOf),
        };
    }

    /// <summary>Either measure meets the duty, so that the earlier counts; while one is not known, a known one still does.</summary>
    private static Fact<DateTimeOffset> Earlier(Fact<DateTimeOffset> clarified, Fact<DateTimeOffset> removal) =>
        !clarified.HasValue ? removal.HasValue ? removal : clarified.IsUnknown ? clarified : removal
        : removal.TryGet(out var asked) && asked < clarified.Value ? removal : clarified;

    private static Fact<DateTimeOffset> ReportedAt(CounterfeitCase found, IEnumerable<RegulatorReport> reports, DeadlineRule line)
    {
        DateTimeOffset? first = null;
        var isOpen = false;
        foreach (var report in reports)
        {
            var serves = report.Counterfeit == found.Id & report.Kind == line.Form.Kind!.Value & report.AuthorityKind == line.Addressee.ToAuthority()!.Value;
            first = serves.IsTrue && report.SubmittedAt.TryGet(out var at) && !(first <= at) ? at : first;
            isOpen |= !serves.IsFalse && !report.SubmittedAt.IsAbsent && (serves.IsUnknown || report.SubmittedAt.IsUnknown);
        }

        return first is { } known ? known : isOpen ? Fact<DateTimeOffset>.Unknown : Fact<DateTimeOffset>.Absent;
    }

    private static DutyState StateOf(Fact<DateTimeOffset> due, Fact<DateTimeOffset> done, DateTimeOffset asOf)
    {
        if (!due.TryGet(out var last) || done.IsUnknown)
        {
            return DutyState.Undetermined;
        }

        if (done.TryGet(out var at) && at <= asOf)
        {
            return at <= last ? DutyState.Done : DutyState.DoneLate;
        }

        return asOf <= last ? DutyState.Due : DutyState.Overdue;
    }
}
