using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Judges how one duty to tell stands.</summary>
internal sealed class NotificationJudge(Incident incident, IncidentSituation situation, IncidentReports reports, IWorkingCalendar calendar, DateTimeOffset asOf)
{
    private readonly DateTimeOffset _asOf = asOf.ToUniversalTime();

    public IncidentNotification Judge(IncidentDuty duty)
    {
        var line = new IncidentNotification { Rule = duty.Rule, Start = duty.Start };
        if (duty.Rule.Start != DeadlineStart.PreviousReport && (duty.Start.IsAbsent || (duty.Start.TryGet(out var begun) && begun > _asOf)))
        {
            return line with { State = NotificationState.NotBegun, DoneAt = Fact<DateTimeOffset>.Absent };
        }

        if (situation.ContradictsItself)
        {
            return line with { MissingFacts = [.. Contradiction()] };
        }

        if (!(duty.IsInForce & duty.Governs).IsTrue)
        {
            return line with { MissingFacts = [.. MissingOf(duty)] };
        }

        line = duty.Rule.Start == DeadlineStart.PreviousReport ? Progress(line) : Once(line);
        return duty.Applies.IsTrue || line.State is NotificationState.InTime or NotificationState.NotBegun
            ? line
            : line with { State = NotificationState.Undetermined, Lateness = null, MissingFacts = [.. MissingOf(duty)] };
    }

    private IncidentNotification Once(IncidentNotification line)
    {
        if (!line.Start.TryGet(out var start))
        {
            return line with { MissingFacts = [NameOf(line.Rule.Start)] };
        }

        line = line with { Start = start.ToUniversalTime(), Due = line.Rule.DueFrom(start, calendar) };
        if (!line.Due.TryGet(out var due))
        {
            return line with { MissingFacts = ["calendar"] };
        }

        var within = Any(line.Rule, done => Within(done, start, due));
        var early = within.IsTrue ? Tri.False : Any(line.Rule, done => done.IsUnknown ? Tri.Unknown : done.TryGet(out var at) && at < start);
        line = WithDone(line, start) with
        {
            State = within.IsTrue ? NotificationState.InTime
                : early.IsTrue ? NotificationState.Undetermined
                : due.IsMetAt(_asOf) ? NotificationState.Open
                : within.IsFalse && early.IsFalse ? NotificationState.Late
                : NotificationState.Undetermined,
        };
        return line.State switch
        {
            NotificationState.Late => line with { Lateness = (line.DoneAt.TryGet(out var done) ? done : _asOf) - due.End },
            NotificationState.Undetermined => line with { MissingFacts = [.. (early.IsTrue ? [NameOf(line.Rule.Start), DoneNameOf(line.Rule)] : MissingDone(line.Rule)).Distinct(StringComparer.Ordinal)] },
            _ => line,
        };
    }

    /// <summary>Every two hours from the first report on; each report starts the next time, and the end of handling stops it.</summary>
    private IncidentNotification Progress(IncidentNotification line)
    {
        if (!situation.OccurredAt.TryGet(out var occurred) || situation.EndedAt.IsUnknown)
        {
            return line with { MissingFacts = situation.OccurredAt.HasValue ? ["endedAt"] : situation.EndedAt.IsUnknown ? ["occurredAt", "endedAt"] : ["occurredAt"] };
        }

        var end = situation.EndedAt.TryGet(out var ended) && ended <= _asOf ? ended : _asOf;
        var (times, isCertain) = reports.TimesOf([DeadlineTable.Get(DeadlineIds.DataFirst), line.Rule], occurred, end);
        var limit = TimeSpan.FromHours(line.Rule.Length.Amount);
        if (times.Count == 0 || (!isCertain && times[0] > occurred + limit))
        {
            return isCertain
                ? line with { Start = Fact<DateTimeOffset>.Absent, State = NotificationState.NotBegun, DoneAt = Fact<DateTimeOffset>.Absent }
                : line with { Start = Fact<DateTimeOffset>.Unknown, MissingFacts = [.. MissingDone(line.Rule).DefaultIfEmpty("reports")] };
        }

        var last = times[0];
        foreach (var next in times.Skip(1).Append(end))
        {
            line = line with { Start = last.ToUniversalTime(), Due = line.Rule.DueFrom(last, calendar), DoneAt = last.ToUniversalTime() };
            if (next > last + limit)
            {
                return isCertain
                    ? line with { State = NotificationState.Late, Lateness = next - (last + limit), DoneAt = next == end ? Fact<DateTimeOffset>.Absent : next.ToUniversalTime() }
                    : line with { MissingFacts = [.. MissingDone(line.Rule).DefaultIfEmpty("reports")] };
            }

            last = next;
        }

        return line with { State = end == _asOf && !(situation.EndedAt <= _asOf).IsTrue ? NotificationState.Open : NotificationState.InTime };
    }

    private Tri Within(Fact<DateTimeOffset> done, DateTimeOffset start, Deadline due) =>
        done.IsUnknown ? Tri.Unknown : done.TryGet(out var at) && at <= _asOf && at >= start && due.IsMetAt(at);

    private Tri Any(DeadlineRule rule, Func<Fact<DateTimeOffset>, Tri> time) =>
        rule.Addressee == Addressee.ConcernedPersons ? time(incident.PersonsNotifiedAt) : reports.Any(rule, time);

    private IncidentNotification WithDone(IncidentNotification line, DateTimeOffset start)
    {
        if (line.Rule.Addressee == Addressee.ConcernedPersons)
        {
            var told = incident.PersonsNotifiedAt;
            return line with { DoneAt = told.TryGet(out var at) ? at <= _asOf && at >= start ? at.ToUniversalTime() : Fact<DateTimeOffset>.Absent : told };
        }

        return reports.First(line.Rule, start) is { } report
            ? line with { DoneAt = report.SubmittedAt.Value.ToUniversalTime(), ReportId = report.Id, Receipt = report.Receipt }
            : line with { DoneAt = reports.Any(line.Rule, done => done.IsUnknown ? Tri.Unknown : done.HasValue).IsUnknown ? Fact<DateTimeOffset>.Unknown : Fact<DateTimeOffset>.Absent };
    }

    private IEnumerable<string> MissingDone(DeadlineRule rule) => rule.Addressee == Addressee.ConcernedPersons ? ["personsNotifiedAt"] : reports.Missing(rule);

    private IEnumerable<string> Contradiction()
    {
        yield return "occurredAt";
        if ((situation.DiscoveredAt < situation.OccurredAt.Value).IsTrue)
        {
            yield return "discoveredAt";
        }

        if ((situation.EndedAt < situation.OccurredAt.Value).IsTrue)
        {
            yield return "endedAt";
        }
    }

    private IEnumerable<string> MissingOf(IncidentDuty duty)
    {
        var names = duty.IsInForce.IsUnknown ? [NameOf(duty.Rule.ArisesFrom)] : (IEnumerable<string>)[];
        return names.Concat(duty.Governs.IsTrue && duty.Applies.IsTrue ? [] : NotificationFacts.Missing(duty.Rule, situation)).Distinct(StringComparer.Ordinal);
    }

    private static string NameOf(DeadlineStart start) => start switch
    {
        DeadlineStart.Occurrence or DeadlineStart.PreviousReport => "occurredAt",
        DeadlineStart.EndOfHandling => "endedAt",
        _ => "discoveredAt",
    };

    private static string DoneNameOf(DeadlineRule rule) => rule.Addressee == Addressee.ConcernedPersons ? "personsNotifiedAt" : "submittedAt";
}
