using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Cases;

/// <summary>A fact on which a case rests, told once.</summary>
/// <param name="Name">The name that the rules use, such as <c>occurredAt</c>.</param>
/// <param name="State">How much is recorded.</param>
/// <param name="Value">The value as evidence shows it; people read it through <see cref="CaseText"/>.</param>
/// <param name="Address">Where in the register it is entered; null when registers have no place for it.</param>
/// <param name="Place">The file and line; null when not known.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record CaseFact(string Name, FactState State, string Value, RegisterAddress? Address, FactPlace? Place);
