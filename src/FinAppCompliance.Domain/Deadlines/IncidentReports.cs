using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>The reports that are, or may be, on one incident.</summary>
internal sealed class IncidentReports(Incident incident, IEnumerable<RegulatorReport> reports, bool areComplete, DateTimeOffset asOf)
{
    private readonly RegulatorReport[] _reports =
        [.. reports.Where(report => !(report.Incident == new Ref<Incident>(incident.Id)).IsFalse).OrderBy(static report => report.Id, StringComparer.Ordinal)];

    public bool AreComplete => areComplete;

    /// <summary>Says whether a report serves a deadline: on the incident, to the addressee, in the form.</summary>
    public Tri Serves(RegulatorReport report, DeadlineRule rule) =>
        report.Incident == new Ref<Incident>(incident.Id) & report.AuthorityKind == rule.Addressee.ToAuthority()!.Value
        & (rule.Form.Kind is { } kind ? report.Kind == kind : true)
        & (!rule.Form.IsWritten || report.IsWritten == true)
        & (!rule.Form.HasAllContents || report.HasAllContents == true);

    /// <summary>Says whether some report serves a deadline at a time that meets a condition.</summary>
    public Tri Any(DeadlineRule rule, Func<Fact<DateTimeOffset>, Tri> time) =>
        _reports.Aggregate(areComplete ? Tri.False : Tri.Unknown, (found, report) => found | (Serves(report, rule) & time(report.SubmittedAt)));

    /// <summary>Returns the first report that surely serves a deadline and was submitted from a time on; null when there is none.</summary>
    public RegulatorReport? First(DeadlineRule rule, DateTimeOffset from) => _reports
        .Where(report => Serves(report, rule).IsTrue && report.SubmittedAt.TryGet(out var at) && at >= from && at <= asOf)
        .MinBy(static report => report.SubmittedAt.Value);

    /// <summary>Returns the times of the reports that surely serve one of some deadlines, between two instants, and whether no other report may.</summary>
    public (List<DateTimeOffset> Times, bool IsCertain) TimesOf(IReadOnlyList<DeadlineRule> rules, DateTimeOffset from, DateTimeOffset to)
    {
        var times = new List<DateTimeOffset>();
        var certain = areComplete;
        foreach (var report in _reports)
        {
            var serves = rules.Aggregate(Tri.False, (found, rule) => found | Serves(report, rule));
            certain &= !serves.IsUnknown && (serves.IsFalse || !report.SubmittedAt.IsUnknown);
            if (serves.IsTrue && report.SubmittedAt.TryGet(out var at) && at >= from && at <= to)
            {
                times.Add(at);
            }
        }

        times.Sort();
        return (times, certain);
    }

    /// <summary>Returns the names of the facts that keep a deadline open.</summary>
    public IEnumerable<string> Missing(DeadlineRule rule) =>
        (areComplete ? (string[])[] : ["reports"]).Concat(_reports.Where(report => !Serves(report, rule).IsFalse).SelectMany(report => Missing(report, rule)));

    private static IEnumerable<string> Missing(RegulatorReport report, DeadlineRule rule)
    {
        (string Name, bool IsMissing)[] facts =
        [
            ("incident", report.Incident.IsUnknown), ("authorityKind", report.AuthorityKind.IsUnknown), ("kind", rule.Form.Kind is not null && report.Kind.IsUnknown),
            ("isWritten", rule.Form.IsWritten && report.IsWritten.IsUnknown), ("submittedAt", report.SubmittedAt.IsUnknown),
        ];
        return facts.Where(static fact => fact.IsMissing).Select(static fact => fact.Name);
    }
}
