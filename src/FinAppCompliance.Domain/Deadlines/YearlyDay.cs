namespace FinAppCompliance.Domain.Deadlines;

/// <summary>A day that comes back every year, such as 15 January.</summary>
/// <remarks>The default value is no day. Immutable and thread-safe; equality is by value.</remarks>
public readonly record struct YearlyDay
{
    /// <summary>Creates a day.</summary>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month; one that every year has.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day in every year.</exception>
    public YearlyDay(int month, int day)
    {
        // 2023 is no leap year, so a day that it has is one that every year has.
        _ = new DateOnly(2023, month, day);
        Month = month;
        Day = day;
    }

    /// <summary>Gets the month.</summary>
    public int Month { get; }

    /// <summary>Gets the day of the month.</summary>
    public int Day { get; }

    /// <summary>Returns the day of one year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    public DateOnly In(int year) => new(year, Month, Day);

    /// <summary>Returns the year whose day something serves that is done on a day: the nearest one, so that early counts for the next and late for the last.</summary>
    /// <param name="done">The day on which it is done.</param>
    public int YearServedBy(DateOnly done)
    {
        var due = In(done.Year);
        return done > due.AddMonths(6) ? done.Year + 1 : done <= due.AddMonths(-6) ? done.Year - 1 : done.Year;
    }
}
