namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Says how the time of a deadline is counted.</summary>
public enum DeadlineClock
{
    /// <summary>By elapsed minutes and hours, holidays or not. Also the default value.</summary>
    ElapsedTime = 0,

    /// <summary>By days, months or years of the calendar.</summary>
    CalendarTime,

    /// <summary>By working days (工作日), holidays and make-up days as the State Council arranges them.</summary>
    WorkingDays,

    /// <summary>By one fixed day of each year.</summary>
    YearlyDay,
}
