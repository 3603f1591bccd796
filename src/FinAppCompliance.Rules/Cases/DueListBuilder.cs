using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Gathers what falls due within the horizon, without keeping the findings.</summary>
internal sealed class DueListBuilder(CaseRoots roots, CaseOptions options)
{
    private readonly Dictionary<Due, SortedSet<string>> _due = [];
    private readonly HashSet<string> _rectifications = new(StringComparer.Ordinal);

    /// <summary>Gets how many findings are due after the horizon.</summary>
    internal int LaterCount { get; private set; }

    internal void Add(Finding finding)
    {
        if (finding.Due is { } term && IsWithin(term.Due.LastDay, ChinaStandardTime.DateOf(finding.AsOf)))
        {
            Add(new(term.Due.LastDay, DueKind.Duty, finding.Rule, finding.Severity, finding.Title, finding.Failure, null), finding.Subject.Id);
        }
        else
        {
            LaterCount++;
        }
    }

    internal void Add(Finding finding, CaseMark mark)
    {
        if (mark is { State: FindingStanding.BeingRectified, EndsOn: { } day } && IsWithin(day, ChinaStandardTime.DateOf(finding.AsOf)))
        {
            _rectifications.Add(mark.Reference ?? string.Empty);
            Add(new(day, DueKind.RectificationDue, finding.Rule, finding.Severity, finding.Title, null, null), finding.Subject.Id);
        }
    }

    internal IReadOnlyList<DueListEntry> Build(FactSet facts, DateOnly today)
    {
        foreach (var waiver in options.Waivers.Where(waiver => waiver.HoldsOn(today) && IsWithin(waiver.LastDay, today)))
        {
            Add(new(waiver.LastDay, DueKind.WaiverEnds, waiver.Rule, default, null, null, null), waiver.SubjectId ?? waiver.Id);
        }

        foreach (var type in facts.Types)
        {
            foreach (var record in facts.SpanOf(type))
            {
                AddDaysOf(record, today);
            }
        }

        return [.. _due.Select(pair => Item(pair.Key, pair.Value)).OrderBy(static item => item.Day).ThenBy(static item => item.Kind).ThenByDescending(static item => item.Severity)
            .ThenBy(static item => item.Rule?.Value, StringComparer.Ordinal).ThenBy(static item => item.Address?.ToString(), StringComparer.Ordinal).ThenBy(static item => item.Failure?.Zh, StringComparer.Ordinal).ThenBy(static item => item.Subjects[0], StringComparer.Ordinal)];
    }

    private static DueKind KindOf(string member) => member.EndsWith("Through", StringComparison.Ordinal) ? DueKind.PeriodEnds
        : member.EndsWith("ueOn", StringComparison.Ordinal) ? DueKind.RecordedDueDay
        : DueKind.Planned;

    private void AddDaysOf(RegisterRecord record, DateOnly today)
    {
        // A rectification stands there already by the findings under it.
        if (record is RectificationRecord item && _rectifications.Contains(StandingOverlay.ReferenceOf(item)))
        {
            return;
        }

        foreach (var (member, day) in RegisterMembers.DaysIn(record))
        {
            if (!IsWithin(day, today) || RegisterAddress.Of(record, member) is not { } address)
            {
                continue;
            }

            // What was done after all is no longer due.
            if (member != "dueOn" || !RegisterMembers.DaysIn(record).Any(done => done.Member is "doneOn" or "rectifiedOn" && done.Day <= today))
            {
                Add(new(day, KindOf(member), null, default, null, null, address with { Id = null }), record.Id);
            }
        }
    }

    private bool IsWithin(DateOnly day, DateOnly today) => day >= today && day.DayNumber - today.DayNumber <= options.HorizonDays;

    private void Add(Due due, string subject)
    {
        if (!_due.TryGetValue(due, out var subjects))
        {
            _due[due] = subjects = new(StringComparer.Ordinal);
        }

        subjects.Add(subject);
    }

    private DueListEntry Item(Due due, SortedSet<string> subjects) => new()
    {
        Day = due.Day,
        Kind = due.Kind,
        Rule = due.Rule,
        Severity = due.Severity,
        Title = due.Title,
        Failure = due.Failure,
        Address = due.Address is { } address && subjects.Count == 1 ? address with { Id = subjects.Min } : due.Address,
        Subjects = [.. subjects],
        Names = [.. subjects.Select(roots.FullNameOf)],
    };

    private sealed record Due(DateOnly Day, DueKind Kind, RuleId? Rule, Severity Severity, BilingualText? Title, BilingualText? Failure, RegisterAddress? Address);
}
