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

    /// <summary>Gets the built-in years, from the State Council General Office's notices as reposted by the press.</summary>
    internal static IReadOnlyList<HolidayYear> BuiltIn { get; } =
    [
        Create(2024, "国务院办公厅关于2024年部分节假日安排的通知 (2023-10-25)",
            ["01-01/01-01", "02-10/02-17", "04-04/04-06", "05-01/05-05", "06-10/06-10", "09-15/09-17", "10-01/10-07"],
            ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"]),
        Create(2025, "国务院办公厅关于2025年部分节假日安排的通知 (2024-11-12)",
            ["01-01/01-01", "01-28/02-04", "04-04/04-06", "05-01/05-05", "05-31/06-02", "10-01/10-08"],
            ["01-26", "02-08", "04-27", "09-28", "10-11"]),
        Create(2026, "国务院办公厅关于2026年部分节假日安排的通知 (2025-11-04)",
            ["01-01/01-03", "02-15/02-23", "04-04/04-06", "05-01/05-05", "06-19/06-21", "09-25/09-27", "10-01/10-07"],
            ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]),
    ];

    /// <summary>Says whether a day is listed as a day off.</summary>
    /// <param name="day">The day.</param>
    public bool IsHoliday(DateOnly day) => _holidays.Contains(day);

    /// <summary>Says whether a day is listed as a make-up working day.</summary>
    /// <param name="day">The day.</param>
    public bool IsMakeUpDay(DateOnly day) => _makeUpDays.Contains(day);

    private static HolidayYear Create(int year, string source, string[] ranges, string[] makeUpDays) =>
        new(year, ranges.SelectMany(range => Expand(year, range)), makeUpDays.Select(day => Day(year, day)), source);

    private static IEnumerable<DateOnly> Expand(int year, string range)
    {
        var last = Day(year, range[6..]);
        for (var day = Day(year, range[..5]); day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static DateOnly Day(int year, string monthDay) =>
        new(year, int.Parse(monthDay.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture), int.Parse(monthDay.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture));
}
