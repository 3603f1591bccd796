using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Time;

/// <summary>Names the holiday arrangements of a year where they are missing, and warns of it in good time.</summary>
/// <remarks>
/// The State Council publishes the arrangements of a year in the last months of the year before. Until they are known every time in
/// working days that runs into that year is unknown. Thread-safe.
/// </remarks>
public static class CalendarYears
{
    private const int FirstMonthOfWarning = 10;

    /// <summary>Returns the name of the missing fact, such as <c>calendar 2027</c>.</summary>
    /// <param name="year">The year.</param>
    public static string FactName(int year) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"calendar {year}");

    /// <summary>Returns the missing fact for a reader.</summary>
    /// <param name="year">The year.</param>
    public static BilingualText Title(int year) => new($"{year}年节假日安排", $"holiday arrangements of {year}");

    /// <summary>Warns that a calendar lacks the year of a day, or from 1 October on the year after it.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="day">The day, such as that of an assessment.</param>
    /// <returns>The first year that is missing and what to do; null when there is nothing to warn of.</returns>
    public static CalendarWarning? WarningOn(this IWorkingCalendar calendar, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Lacks(calendar, day.Year) ? new(day.Year)
            : day.Month >= FirstMonthOfWarning && day.Year < DateOnly.MaxValue.Year && Lacks(calendar, day.Year + 1) ? new(day.Year + 1)
            : null;
    }

    private static bool Lacks(IWorkingCalendar calendar, int year) => calendar.IsWorkingDay(new(year, 1, 1)).IsUnknown || calendar.IsWorkingDay(new(year, 12, 31)).IsUnknown;
}
