using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Time;

/// <summary>Knows which days are working days (工作日), make-up working days at weekends included.</summary>
/// <remarks>Implementations are immutable and thread-safe.</remarks>
public interface IWorkingCalendar
{
    /// <summary>Says whether a day is a working day; unknown when the calendar has no data for its year.</summary>
    /// <param name="day">The day, by the calendar of China.</param>
    Tri IsWorkingDay(DateOnly day);
}
