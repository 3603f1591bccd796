namespace FinAppCompliance.Domain.Register;

/// <summary>A day that a record states.</summary>
/// <param name="Member">The member, as files name it.</param>
/// <param name="Day">The day, by the calendar of China; that of an instant where the member holds one.</param>
/// <remarks>Immutable; equality is by value.</remarks>
public readonly record struct RecordedDay(string Member, DateOnly Day);
