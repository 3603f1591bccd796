using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Clocks;

namespace FinAppCompliance.Privacy.Cases;

/// <summary>The rules and the calendar by which a case is judged.</summary>
internal sealed record CaseLaw(ClockTable Rules, IWorkingCalendar Calendar);
