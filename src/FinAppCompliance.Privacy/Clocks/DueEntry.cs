namespace FinAppCompliance.Privacy.Clocks;

/// <summary>One line of a due list.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="State">How it stands: overdue, running or undetermined.</param>
/// <param name="Left">The time left, negative when overdue; null when the end is not known.</param>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record DueEntry(Clock Clock, ClockState State, TimeSpan? Left);
