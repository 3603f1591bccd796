using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Disclosure.Reviews;

/// <summary>Reckons the cadence of business compliance inspections and audits (N99-05.6, N99-05.7).</summary>
/// <remarks>The Notice says "periodic"; the intervals are the institution's own limits. Pure and thread-safe.</remarks>
/// <param name="options">The settings.</param>
public sealed class ConductCadence(DisclosureOptions options)
{
    /// <summary>Says when inspections were done and are due.</summary>
    /// <param name="inspections">The inspections on record.</param>
    /// <param name="day">The day of the question.</param>
    public CadenceState OfInspections(IEnumerable<Inspection> inspections, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(inspections);
        var all = inspections.ToArray();
        return State(
            Cited.Inspection, all.Select(static i => i.ReportedOn), all.SelectMany(static i => i.Findings), options.InspectionIntervalMonths, day);
    }

    /// <summary>Says when business compliance audits were done and are due; audits of other kinds do not count.</summary>
    /// <param name="audits">The audits on record.</param>
    /// <param name="day">The day of the question.</param>
    public CadenceState OfAudits(IEnumerable<Audit> audits, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(audits);
        var all = audits.Where(static audit => (audit.Kind == AuditKind.BusinessCompliance).IsTrue).ToArray();
        return State(
            Cited.BusinessAudit, all.Select(static a => a.ReportedOn), all.SelectMany(static a => a.Findings), options.AuditIntervalMonths, day);
    }

    private static CadenceState State(
        RegulatoryReference reference, IEnumerable<Fact<DateOnly>> reported, IEnumerable<EngagementFinding> findings, int months, DateOnly day)
    {
        var done = reported.Where(on => (on <= day).IsTrue).Select(static on => on.Value).ToArray();
        DateOnly? last = done.Length == 0 ? null : done.Max();
        var overdue = findings.Count(finding => (finding.DueOn < day).IsTrue && !(finding.ClosedOn <= day).IsTrue);
        return new(reference, last, last?.AddMonths(months), overdue);
    }
}
