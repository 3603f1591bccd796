using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Says whether something was done within a limit back from a day; a day recorded as absent has not happened.</summary>
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
}
