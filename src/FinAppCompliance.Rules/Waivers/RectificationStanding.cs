using FinAppCompliance.Domain.Rectifications;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>The rectification record under which a finding stands, as it is on the day of the run.</summary>
/// <param name="Item">The record.</param>
/// <param name="DueOn">The last day in time.</param>
/// <param name="IsOverdue">Whether it is open after that day.</param>
/// <param name="DaysLate">By how many days it is late; 0 when in time.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record RectificationStanding(RectificationRecord Item, DateOnly DueOn, bool IsOverdue, int DaysLate);
