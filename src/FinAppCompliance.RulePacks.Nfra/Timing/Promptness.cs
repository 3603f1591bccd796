using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Judges whether something was done within its time; until the time is over nothing is late.</summary>
internal static class Promptness
{
    /// <summary>Whether something was done by the deadline; true as long as the deadline has not passed.</summary>
    internal static Tri IsKept(this Fact<Deadline> deadline, Fact<DateTimeOffset> done, DateTimeOffset asOf)
    {
        if (!deadline.TryGet(out var due))
        {
            return Tri.Unknown;
        }

        return due.IsMetAt(asOf) ? true : done.HasValue ? due.IsMetAt(done.Value) : done.Exists;
    }

    /// <summary>Whether something was done by the last day; true as long as the day has not passed.</summary>
    internal static Tri IsKept(this Fact<DateOnly> lastDay, Fact<DateOnly> done, DateOnly today)
    {
        if (!lastDay.TryGet(out var due))
        {
            return Tri.Unknown;
        }

        return today <= due ? true : done.HasValue ? done.Value <= due : done.Exists;
    }

    /// <summary>The end of a limit that runs from an instant; unknown when the instant or the calendar is.</summary>
    internal static Fact<Deadline> From(this TimeLimit limit, Fact<DateTimeOffset> start, IWorkingCalendar calendar) =>
        start.TryGet(out var known) ? limit.From(known, calendar) : Fact<Deadline>.Unknown;

    /// <summary>The last day of a limit that runs from a day; unknown when the day or the calendar is.</summary>
    internal static Fact<DateOnly> After(this TimeLimit limit, Fact<DateOnly> start, IWorkingCalendar calendar) =>
        start.TryGet(out var known) ? limit.After(known, calendar) : Fact<DateOnly>.Unknown;

    /// <summary>Whether something happened in the window that ends today; false when it is recorded that it never did.</summary>
    internal static Tri HappenedWithin(this Fact<DateOnly> fact, Fact<DateOnly> first, DateOnly today) =>
        first.TryGet(out var from) ? fact.Exists & fact >= from & fact <= today : fact.Exists & Tri.Unknown;
}
