using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Judges reports that are due so long before an act, such as 20 working days before signing.</summary>
internal static class EarlyReports
{
    /// <summary>Says how the duty stands that a day of the report shows as met.</summary>
    /// <param name="context">The context.</param>
    /// <param name="limit">How long before the act.</param>
    /// <param name="act">The day of the act, planned or done; absent when there is none.</param>
    /// <param name="reported">The day of the report; absent for none.</param>
    internal static Timeliness MetBefore<T>(this in RuleContext<T> context, TimeLimit limit, Fact<DateOnly> act, Fact<DateOnly> reported)
        where T : RegisterRecord
    {
        var latest = context.Latest(limit, act);
        return Judge(context, act, latest, latest.TryGet(out var day) ? reported.IsBy(day < context.Today ? day : context.Today) : Tri.Unknown);
    }

    /// <summary>Says how the duty stands that any of some reports shows as met.</summary>
    /// <param name="context">The context.</param>
    /// <param name="limit">How long before the act.</param>
    /// <param name="act">The day of the act, planned or done; absent when there is none.</param>
    /// <param name="reports">The reports.</param>
    /// <param name="asked">Which report is asked for.</param>
    internal static Timeliness MetBefore<T>(this in RuleContext<T> context, TimeLimit limit, Fact<DateOnly> act, Records<RegulatorReport> reports, ReportAsked asked)
        where T : RegisterRecord
    {
        var latest = context.Latest(limit, act);
        var within = latest.TryGet(out var day)
            ? reports.Any((asked, End: EndOf(day), context.AsOf), static (report, now) => now.asked.IsMetBy(report) & report.SubmittedAt.Exists & report.SubmittedAt < now.End & report.SubmittedAt <= now.AsOf)
            : Tri.Unknown;
        return Judge(context, act, latest, within);
    }

    /// <summary>The last day that is early enough; a duty whose last day lies before the commencement could not be met.</summary>
    /// <param name="context">The context.</param>
    /// <param name="limit">How long before the act.</param>
    /// <param name="act">The day of the act.</param>
    internal static Fact<DateOnly> Latest<T>(this in RuleContext<T> context, TimeLimit limit, Fact<DateOnly> act)
        where T : RegisterRecord => act.TryGet(out var day) ? limit.Before(day, context.Calendar) : Fact<DateOnly>.Unknown;

    private static Timeliness Judge<T>(in RuleContext<T> context, Fact<DateOnly> act, Fact<DateOnly> latest, Tri within)
        where T : RegisterRecord
    {
        if (act.IsAbsent || !latest.TryGet(out var day))
        {
            return act.IsAbsent ? new(TimelinessState.NotBegun, null, null, null) : default;
        }

        // An act that is only planned can still be postponed, so that nothing is late before it.
        var due = new Deadline(context.Today <= day || !act.TryGet(out var on) || on <= context.Today ? EndOf(day) : ChinaStandardTime.StartOf(on), IncludesEnd: false);
        var state = within.IsTrue ? TimelinessState.InTime
            : due.IsMetAt(context.AsOf) ? TimelinessState.Open
            : within.IsFalse ? TimelinessState.Late
            : TimelinessState.Unknown;
        return new(state, null, due, null);
    }

    private static DateTimeOffset EndOf(DateOnly day) => ChinaStandardTime.StartOf(day.AddDays(1));
}
