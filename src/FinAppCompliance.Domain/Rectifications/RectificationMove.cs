using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Rectifications;

/// <summary>Who takes a step, on which day and why.</summary>
/// <param name="By">Who takes it.</param>
/// <param name="On">The day, by the calendar of China; never before the step before it.</param>
/// <param name="Reason">Why; null when nobody says.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record RectificationMove(Ref<Person> By, DateOnly On, string? Reason = null);
