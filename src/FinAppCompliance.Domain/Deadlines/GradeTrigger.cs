using FinAppCompliance.Domain.Incidents;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>The grade from which an incident must be reported.</summary>
/// <param name="Scheme">The rule that grades.</param>
/// <param name="Least">The least grave grade that triggers the duty.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record GradeTrigger(GradingScheme Scheme, IncidentGrade Least);
