using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Compares recorded days with the day of the assessment; a day recorded as absent has not happened.</summary>
internal static class Recency
{
    /// <summary>Says whether something happened on or before a day.</summary>
    internal static Tri HasHappened(Fact<DateOnly> date, DateOnly day) => date.IsAbsent ? false : date <= day;

    /// <summary>Says whether something that ends has not ended on a day; absent means without end.</summary>
    internal static Tri HasNotEnded(Fact<DateOnly> until, DateOnly day) => until.IsAbsent ? true : until > day;

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
