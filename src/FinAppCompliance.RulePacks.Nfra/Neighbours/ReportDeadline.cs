using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Asks whether a report about an incident was submitted in time, or is not due yet.</summary>
internal readonly record struct ReportDeadline(ReportKind Kind, DateTimeOffset AsOf, IWorkingCalendar Calendar)
{
    /// <summary>Says whether the report is in order.</summary>
    /// <param name="start">From when the limit runs; unknown leaves everything open.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="reports">The reports that name the incident.</param>
    internal Tri IsKept(Fact<DateTimeOffset> start, TimeLimit limit, Records<RegulatorReport> reports)
    {
        if (!start.TryGet(out var from) || !limit.From(from, Calendar).TryGet(out var due))
        {
            return Tri.Unknown;
        }

        return due.HasPassedAt(AsOf) ? reports.Any((this, due), static (report, asked) => asked.Item1.IsInTime(report, asked.due)) : true;
    }

    private Tri IsInTime(RegulatorReport report, Deadline due) =>
        report.Kind == Kind & Submitted(report.SubmittedAt, due);

    private static Tri Submitted(Fact<DateTimeOffset> submitted, Deadline due) =>
        submitted.TryGet(out var at) ? due.IsMetAt(at) : submitted.IsAbsent ? false : Tri.Unknown;
}
