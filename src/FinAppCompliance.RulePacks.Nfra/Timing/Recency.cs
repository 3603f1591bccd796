using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Says whether something was done within a limit back from a day, or the limit ahead of it; a day recorded as absent has not happened.</summary>
internal static class Recency
{
    /// <summary>Says whether the last time lies not further back than a limit; the last day of the limit still counts.</summary>
    internal static Tri IsWithin(Fact<DateOnly> date, TimeLimit limit, DateOnly day, IWorkingCalendar calendar)
    {
        if (!date.TryGet(out var last))
        {
            return date.IsAbsent ? false : Tri.Unknown;
        }

        return last > day ? false : limit.After(last, calendar) >= day;
    }

    /// <summary>Says whether something was done a limit before a day, as for reports before signing or launch.</summary>
    internal static Tri IsBefore(Fact<DateOnly> done, TimeLimit limit, DateOnly day, IWorkingCalendar calendar)
    {
        if (!done.TryGet(out var date))
        {
            return done.IsAbsent ? false : Tri.Unknown;
        }

        return limit.Before(day, calendar) >= date;
    }
}
