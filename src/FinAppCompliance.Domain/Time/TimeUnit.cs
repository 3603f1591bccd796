namespace FinAppCompliance.Domain.Time;

/// <summary>Names the units in which rules state their time limits; each counts differently.</summary>
public enum TimeUnit
{
    /// <summary>Elapsed minutes, counted from the instant itself. Also the default value.</summary>
    Minutes = 0,

    /// <summary>Elapsed hours, counted from the instant itself.</summary>
    Hours,

    /// <summary>Calendar days; the day of the start is not counted and the last day counts whole.</summary>
    CalendarDays,

    /// <summary>Working days (工作日) of an injected calendar; the day of the start is not counted.</summary>
    WorkingDays,

    /// <summary>Months; the same day of a later month, or its last day where that day does not exist.</summary>
    Months,

    /// <summary>Years; the same day of a later year, or 28 February for 29 February.</summary>
    Years,
}
