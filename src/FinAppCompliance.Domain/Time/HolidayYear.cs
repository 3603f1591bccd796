namespace FinAppCompliance.Domain.Time;

/// <summary>The holidays and make-up working days of one year.</summary>
/// <remarks>Immutable and thread-safe; validated at birth.</remarks>
public sealed class HolidayYear
{
    private readonly HashSet<DateOnly> _holidays;
    private readonly HashSet<DateOnly> _makeUpDays;

    /// <summary>Creates a year.</summary>
    /// <param name="year">The calendar year, 1949 to 9999.</param>
    /// <param name="holidays">Days off, weekends among them may be listed or not.</param>
    /// <param name="makeUpDays">Weekend days on which people work.</param>
    /// <param name="source">The notice from which the data was taken.</param>
    /// <exception cref="ArgumentException">A day lies outside the year, is both, or a make-up day is no weekend day.</exception>
    public HolidayYear(int year, IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> makeUpDays, string source)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1949);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(makeUpDays);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        Year = year;
        Source = source;
        _holidays = [.. holidays];
        _makeUpDays = [.. makeUpDays];
        foreach (var day in _holidays.Concat(_makeUpDays).Where(day => day.Year != year))
        {
            throw new ArgumentException($"{day:yyyy-MM-dd} does not lie in {year}", nameof(holidays));
        }

        foreach (var day in _makeUpDays)
        {
            if (_holidays.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                throw new ArgumentException($"make-up day {day:yyyy-MM-dd} must be a weekend day and no holiday", nameof(makeUpDays));
            }
        }
    }

    /// <summary>Gets the year.</summary>
    public int Year { get; }

    /// <summary>Gets the notice from which the data was taken.</summary>
    public string Source { get; }

    /// <summary>Says whether a day is listed as a day off.</summary>
    /// <param name="day">The day.</param>
    public bool IsHoliday(DateOnly day) => _holidays.Contains(day);

    /// <summary>Says whether a day is listed as a make-up working day.</summary>
    /// <param name="day">The day.</param>
    public bool IsMakeUpDay(DateOnly day) => _makeUpDays.Contains(day);
}
