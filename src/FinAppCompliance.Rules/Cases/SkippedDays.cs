using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Finds the days off that a count of working days passed over.</summary>
internal static class SkippedDays
{
    /// <summary>Returns runs of days off after a day and up to another; plain weekends are left out.</summary>
    internal static IEnumerable<DaysOff> Between(DateOnly start, DateOnly last, IWorkingCalendar calendar)
    {
        for (var day = start.AddDays(1); day <= last; day = day.AddDays(1))
        {
            if (!calendar.IsWorkingDay(day).IsFalse)
            {
                continue;
            }

            var (first, isHoliday) = (day, false);
            for (; day <= last && calendar.IsWorkingDay(day).IsFalse; day = day.AddDays(1))
            {
                isHoliday |= day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            }

            if (isHoliday)
            {
                yield return new(first, day.AddDays(-1));
            }
        }
    }
}
