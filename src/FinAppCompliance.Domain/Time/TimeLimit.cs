using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Time;

/// <summary>A length of time as a rule states it: an amount and the unit that says how to count.</summary>
/// <remarks>The default value is zero minutes. Equality is by amount and unit: 24 hours are not one day. Immutable.</remarks>
public readonly record struct TimeLimit
{
    /// <summary>Creates a limit.</summary>
    /// <param name="amount">The amount; zero or more.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or the unit is unknown.</exception>
    public TimeLimit(int amount, TimeUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        if (!Enum.IsDefined(unit))
        {
            throw new ArgumentOutOfRangeException(nameof(unit), unit, "the unit is none of the known ones");
        }

        Amount = amount;
        Unit = unit;
    }

    /// <summary>Gets the amount.</summary>
    public int Amount { get; }

    /// <summary>Gets the unit.</summary>
    public TimeUnit Unit { get; }

    /// <summary>Returns the deadline that this limit gives from a start; unknown when the calendar lacks a year.</summary>
    /// <param name="start">The instant from which the limit runs.</param>
    /// <param name="calendar">The working calendar; only asked for limits in working days.</param>
    public Fact<Deadline> From(DateTimeOffset start, IWorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (Unit is TimeUnit.Minutes or TimeUnit.Hours)
        {
            var elapsed = Unit == TimeUnit.Hours ? TimeSpan.FromHours(Amount) : TimeSpan.FromMinutes(Amount);
            return new Deadline(start.ToUniversalTime() + elapsed, IncludesEnd: true);
        }

        var last = Move(ChinaStandardTime.DateOf(start), calendar, 1);
        return last.HasValue
            ? new Deadline(ChinaStandardTime.StartOf(last.Value.AddDays(1)), IncludesEnd: false)
            : Fact<Deadline>.Unknown;
    }

    /// <summary>Returns the last day that lies this limit before another day, as for reports due before a launch.</summary>
    /// <param name="day">The day before which something is due.</param>
    /// <param name="calendar">The working calendar; only asked for limits in working days.</param>
    /// <returns>The day; unknown when the calendar lacks a year or the unit is shorter than a day.</returns>
    public Fact<DateOnly> Before(DateOnly day, IWorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Move(day, calendar, -1);
    }

    /// <summary>Returns the last day of a period that begins on a day, as for anniversaries; month ends are kept.</summary>
    /// <param name="day">The day from which the limit runs; it is not counted.</param>
    /// <param name="calendar">The working calendar; only asked for limits in working days.</param>
    /// <returns>The day; unknown when the calendar lacks a year or the unit is shorter than a day.</returns>
    public Fact<DateOnly> After(DateOnly day, IWorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Move(day, calendar, 1);
    }

    /// <summary>Returns the year for which the calendar has no holiday arrangements, though the limit runs into it; null when it lacks none.</summary>
    /// <param name="start">The instant from which the limit runs.</param>
    /// <param name="calendar">The working calendar; only asked for limits in working days.</param>
    public int? MissingYear(DateTimeOffset start, IWorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return MissingYear(ChinaStandardTime.DateOf(start), calendar, 1);
    }

    /// <summary>Returns the year for which the calendar has no holiday arrangements, though the limit before a day reaches into it; null when it lacks none.</summary>
    /// <param name="day">The day before which something is due.</param>
    /// <param name="calendar">The working calendar; only asked for limits in working days.</param>
    public int? MissingYearBefore(DateOnly day, IWorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return MissingYear(day, calendar, -1);
    }

    /// <summary>Returns the limit for a reader, in both languages.</summary>
    public BilingualText Describe() => Unit switch
    {
        TimeUnit.Minutes => new($"{Amount}分钟", $"{Amount} min"),
        TimeUnit.Hours => new($"{Amount}小时", $"{Amount} h"),
        TimeUnit.CalendarDays => new($"{Amount}日", $"{Amount} days"),
        TimeUnit.WorkingDays => new($"{Amount}个工作日", $"{Amount} working days"),
        TimeUnit.Months => new($"{Amount}个月", $"{Amount} months"),
        _ => new($"{Amount}年", $"{Amount} years"),
    };

    /// <summary>Returns the limit in English.</summary>
    public override string ToString() => Describe().En;

    private int? MissingYear(DateOnly day, IWorkingCalendar calendar, int direction)
    {
        if (Unit != TimeUnit.WorkingDays)
        {
            return null;
        }

        for (var left = Amount; left > 0;)
        {
            day = day.AddDays(direction);
            var working = calendar.IsWorkingDay(day);
            if (working.IsUnknown)
            {
                return day.Year;
            }

            left -= working.IsTrue ? 1 : 0;
        }

        return null;
    }

    private Fact<DateOnly> Move(DateOnly day, IWorkingCalendar calendar, int direction)
    {
        var signed = Amount * direction;
        return Unit switch
        {
            TimeUnit.CalendarDays => day.AddDays(signed),
            TimeUnit.Months => day.AddMonths(signed),
            TimeUnit.Years => day.AddYears(signed),
            TimeUnit.WorkingDays => MoveWorkingDays(day, calendar, direction),
            _ => Fact<DateOnly>.Unknown,
        };
    }

    private Fact<DateOnly> MoveWorkingDays(DateOnly day, IWorkingCalendar calendar, int direction)
    {
        var left = Amount;
        while (left > 0)
        {
            day = day.AddDays(direction);
            var working = calendar.IsWorkingDay(day);
            if (working.IsUnknown)
            {
                return Fact<DateOnly>.Unknown;
            }

            left -= working.IsTrue ? 1 : 0;
        }

        return day;
    }
}
