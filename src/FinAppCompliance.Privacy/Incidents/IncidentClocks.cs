using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;

namespace FinAppCompliance.Privacy.Incidents;

/// <summary>Starts the clocks of all regulators for one incident, by the table of deadlines of the family.</summary>
internal sealed class IncidentClocks(IncidentCase file, CaseLaw law)
{
    public IReadOnlyList<Clock> Start() => [.. IncidentDuties.Of(file.ToSituation()).SelectMany(Start)];

    private IEnumerable<Clock> Start(IncidentDuty duty)
    {
        if (law.Rules.Find(duty.Rule.Id) is not { } rule)
        {
            return [];
        }

        if (duty.Rule.Start == DeadlineStart.PreviousReport)
        {
            return Progress(duty, rule);
        }

        // What counts from the end of handling does not run before handling ended.
        if (duty.Start.IsAbsent || Make(duty, rule, duty.Start) is not { } clock)
        {
            return [];
        }

        var met = file.FirstSentFor(rule.Id) ?? (rule.Id == DeadlineIds.LeakPersons ? file.PersonsSkippedAt : null);
        return [clock with { MetAt = Fact.From(met) }];
    }

    /// <summary>Every two hours from the first report on: each report starts the next clock, and the end of handling stops them.</summary>
    private IEnumerable<Clock> Progress(IncidentDuty duty, ClockRule rule)
    {
        DateTimeOffset[] reports = [.. file.SentFor(DeadlineIds.DataFirst).Concat(file.SentFor(DeadlineIds.DataProgress)).Where(sent => !(sent >= file.EndedAt)).Order()];
        for (var i = 0; i < reports.Length; i++)
        {
            var next = i + 1 < reports.Length ? reports[i + 1] : (DateTimeOffset?)null;
            var stop = next ?? file.EndedAt;
            if (Make(duty, rule, reports[i]) is { } clock)
            {
                yield return clock with { Ordinal = i, MetAt = Fact.From(stop) };
            }
        }
    }

    private Clock? Make(IncidentDuty duty, ClockRule rule, Fact<DateTimeOffset> start)
    {
        var from = start.Or(file.Facts.DiscoveredAt);

        // An incident cannot have happened after its discovery, so that one discovered before the commencement lies before it.
        if (!rule.Citation.AppliesOn(ChinaStandardTime.DateOf(duty.Arose.Or(file.Facts.DiscoveredAt))))
        {
            return null;
        }

        var due = rule.Limit.From(from, law.Calendar);
        return new()
        {
            CaseId = file.Id,
            Rule = rule,
            StartedAt = start,
            Due = start.HasValue ? due : Fact<Deadline>.Unknown,
            DueAtLatest = due,
            MissingYear = rule.Limit.MissingYear(from, law.Calendar),
            IsPossibleOnly = (duty.Governs & duty.Applies & duty.IsInForce).IsUnknown,
        };
    }
}
