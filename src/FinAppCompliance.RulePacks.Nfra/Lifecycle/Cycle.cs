using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Judges what is due again and again; the first time counts from the commencement or the beginning of the thing, whichever is later.</summary>
internal static class Cycle
{
    /// <summary>The day from which the first cycle runs; what began before the commencement, or has no beginning on record, counts from the commencement.</summary>
    internal static Fact<DateOnly> FirstFrom<T>(this in RuleContext<T> context, Fact<DateOnly> began)
        where T : RegisterRecord =>
        context.InForceFrom is { } from && (began.IsAbsent || (began.TryGet(out var day) && day < from)) ? from : began;

    /// <summary>Whether something was done by today and its time has not run out since; a day recorded for later has not happened.</summary>
    internal static Tri IsFresh(Fact<DateOnly> done, TimeLimit limit, DateOnly today, IWorkingCalendar calendar) =>
        !done.TryGet(out var day) ? done.IsAbsent ? false : Tri.Unknown : day > today ? false : limit.After(day, calendar) >= today;

    /// <summary>The later of two days; one recorded for after today has not happened and counts for nothing.</summary>
    internal static Fact<DateOnly> Later(Fact<DateOnly> last, Fact<DateOnly> done, DateOnly today) =>
        done.TryGet(out var day) && day <= today && !(last.TryGet(out var former) && former >= day) ? done : last;

    /// <summary>Says how the duty stands: done within its time, open until the first cycle or the one after the last is over, or late.</summary>
    /// <param name="context">What the rule looks at.</param>
    /// <param name="limit">The length of a cycle.</param>
    /// <param name="isFresh">Whether it was done within the last cycle.</param>
    /// <param name="first">The day from which the first cycle runs.</param>
    /// <param name="last">The last day on which it is known to have been done; unknown when there is none.</param>
    internal static Timeliness Stands<T>(this in RuleContext<T> context, TimeLimit limit, Tri isFresh, Fact<DateOnly> first, Fact<DateOnly> last)
        where T : RegisterRecord
    {
        if (isFresh.IsTrue)
        {
            return new(TimelinessState.InTime, null, null, null);
        }

        var start = first.TryGet(out var from) && last.TryGet(out var day) && day > from && day <= context.Today ? last : first;
        return context.Term(limit, start).MetIf(isFresh);
    }
}
