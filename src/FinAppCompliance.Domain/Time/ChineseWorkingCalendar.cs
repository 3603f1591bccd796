using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Time;

/// <summary>The working calendar of mainland China, from the State Council's yearly holiday arrangements.</summary>
/// <remarks>
/// Built-in data covers 2024 to 2026; a year without data is unknown, never guessed. A later year is read by
/// <see cref="HolidayYears.Read"/> and added by <see cref="With"/>; <see cref="CalendarYears.WarningOn"/> warns of one that is missing.
/// Immutable and thread-safe.
/// </remarks>
public sealed class ChineseWorkingCalendar : IWorkingCalendar
{
    private readonly Dictionary<int, HolidayYear> _years;

    private ChineseWorkingCalendar(IEnumerable<HolidayYear> years) => _years = years.ToDictionary(static y => y.Year);

    /// <summary>Gets the calendar with the built-in years.</summary>
    public static ChineseWorkingCalendar BuiltIn { get; } = new(HolidayYears.BuiltIn);

    /// <summary>Gets the years for which there is data, ascending.</summary>
    public IReadOnlyList<int> Years => [.. _years.Keys.Order()];

    /// <summary>Returns a calendar with one more year, or with that year replaced.</summary>
    /// <param name="year">The year with its holidays and make-up working days.</param>
    public ChineseWorkingCalendar With(HolidayYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new(_years.Values.Where(y => y.Year != year.Year).Append(year));
    }

    /// <inheritdoc/>
    public Tri IsWorkingDay(DateOnly day)
    {
        if (!_years.TryGetValue(day.Year, out var year))
        {
            return Tri.Unknown;
        }

        return year.IsMakeUpDay(day) || (!year.IsHoliday(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
    }
}
