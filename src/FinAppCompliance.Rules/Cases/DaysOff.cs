namespace FinAppCompliance.Rules.Cases;

/// <summary>Days off in a row that a limit in working days skipped, a working day of the week among them.</summary>
/// <param name="From">The first day, by the calendar of China.</param>
/// <param name="Through">The last day, included.</param>
/// <remarks>Immutable; equality is by value.</remarks>
public readonly record struct DaysOff(DateOnly From, DateOnly Through);
