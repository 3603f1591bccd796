using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;

namespace FinAppCompliance.Privacy.Incidents;

/// <summary>Starts the clocks of all regulators for one incident.</summary>
internal sealed class IncidentClocks(IncidentCase file, CaseLaw law)
{
    private readonly List<Clock> _clocks = [];
    private readonly IncidentFacts _facts = file.Facts;

    // Everything happened at some time; that none is stated is a missing fact.
    private readonly Fact<DateTimeOffset> _occurred = file.Facts.OccurredAt.HasValue ? file.Facts.OccurredAt : Fact<DateTimeOffset>.Unknown;
    private readonly Fact<DateTimeOffset> _ended = Fact.From(file.EndedAt);

    public IReadOnlyList<Clock> Start()
    {
        DataSecurity(IncidentGrading.DataSecurity(_facts));
        Network(IncidentGrading.Network(_facts));
        Leak();
        var bank = _facts.CentralBankGrade;
        var reported = bank == IncidentGrade.Larger | bank == IncidentGrade.Major | bank == IncidentGrade.EspeciallyMajor;
        Add(IncidentRules.CentralBankBrief, reported, _occurred);
        Add(IncidentRules.CentralBankReport, reported, _occurred);
        return _clocks;
    }

    private void DataSecurity(GradeVerdict grade)
    {
        var graded = grade.IsAtLeast(IncidentGrade.General);
        var gravest = grade.IsAtLeast(IncidentGrade.EspeciallyMajor);
        Add(IncidentRules.DataFirst, graded, _occurred);
        Add(IncidentRules.DataWritten, graded, _occurred);
        Progress(gravest);
        Add(IncidentRules.DataPolice, gravest, _occurred);
        Add(IncidentRules.DataUsers, gravest, _occurred);
        Add(IncidentRules.DataFinal, graded, _ended);
    }

    private void Network(GradeVerdict grade)
    {
        var larger = grade.IsAtLeast(IncidentGrade.Larger);
        var critical = _facts.HitsCriticalInfrastructure == true;
        Fact<DateTimeOffset> discovered = _facts.DiscoveredAt;
        Add(IncidentRules.NetworkProtection, larger & critical, discovered);
        Add(IncidentRules.NetworkPolice, larger & critical, discovered);
        Add(IncidentRules.NetworkOffice, larger & !critical, discovered);
        Add(IncidentRules.NetworkSummary, larger, _ended);
    }

    private void Leak()
    {
        var leak = _facts.LeaksPersonalInformation;
        Fact<DateTimeOffset> discovered = _facts.DiscoveredAt;
        Add(IncidentRules.LeakOffice, leak, discovered);
        Add(IncidentRules.LeakRegulator, leak, discovered);
        Add(IncidentRules.LeakPersons, leak, discovered);
    }

    /// <summary>Every two hours from the first report on: each report starts the next clock, and the end of handling stops them.</summary>
    private void Progress(Tri gravest)
    {
        DateTimeOffset[] reports = [.. file.SentFor(IncidentRules.DataFirst).Concat(file.SentFor(IncidentRules.DataProgress)).Where(sent => !(sent >= file.EndedAt)).Order()];
        for (var i = 0; i < reports.Length; i++)
        {
            var next = i + 1 < reports.Length ? reports[i + 1] : (DateTimeOffset?)null;
            var stop = next ?? file.EndedAt;
            if (Make(IncidentRules.DataProgress, gravest, reports[i]) is { } clock)
            {
                _clocks.Add(clock with { Ordinal = i, MetAt = Fact.From(stop) });
            }
        }
    }

    private void Add(string rule, Tri applies, Fact<DateTimeOffset> start)
    {
        // What counts from the end of handling does not run before handling ended.
        if (start.IsAbsent || Make(rule, applies, start) is not { } clock)
        {
            return;
        }

        var met = file.FirstSentFor(rule) ?? (rule == IncidentRules.LeakPersons ? file.PersonsSkippedAt : null);
        _clocks.Add(clock with { MetAt = Fact.From(met) });
    }

    private Clock? Make(string id, Tri applies, Fact<DateTimeOffset> start)
    {
        var rule = law.Rules.Get(id);
        var from = start.Or(_facts.DiscoveredAt);
        if (applies.IsFalse || !rule.Citation.AppliesOn(ChinaStandardTime.DateOf(from)))
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
            IsPossibleOnly = applies.IsUnknown,
        };
    }
}
