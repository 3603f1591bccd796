using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>One deadline that an incident starts, or may start.</summary>
/// <param name="Rule">The line of the table.</param>
/// <param name="Governs">Whether the rule governs the incident at all, by its kind and grade.</param>
/// <param name="Applies">Whether this duty is asked for of an incident that the rule governs.</param>
/// <param name="Start">When the event happened from which it is counted; absent while it has not.</param>
/// <param name="Arose">When the event happened whose day decides whether the duty had come into force.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record IncidentDuty(DeadlineRule Rule, Tri Governs, Tri Applies, Fact<DateTimeOffset> Start, Fact<DateTimeOffset> Arose)
{
    /// <summary>Gets whether the duty had come into force; true while its event has not happened.</summary>
    public Tri IsInForce => Rule.CommencesOn is null || Arose.IsAbsent ? true : Arose.TryGet(out var at) ? Rule.AppliesAt(at) : Tri.Unknown;
}
