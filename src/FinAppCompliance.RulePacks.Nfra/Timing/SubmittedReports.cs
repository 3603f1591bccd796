using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Asks among the reports that name something whether one of a kind was submitted by a last day.</summary>
internal static class SubmittedReports
{
    /// <summary>Whether a report of the kind was submitted before the end of the day in China; one recorded as not submitted was not.</summary>
    internal static Tri HaveBy(this Records<RegulatorReport> reports, ReportKind kind, DateOnly last) => reports.Any(
        (kind, End: ChinaStandardTime.StartOf(last.AddDays(1))),
        static (report, asked) => report.Kind == asked.kind & (report.SubmittedAt.IsAbsent ? false : report.SubmittedAt < asked.End));
}
