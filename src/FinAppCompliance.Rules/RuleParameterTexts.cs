using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules;

/// <summary>What a reader must know about a parameter.</summary>
/// <param name="Title">What the value limits.</param>
/// <param name="Rationale">Why the default is what it is.</param>
/// <param name="Owner">Who in the institution decides on the value.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record RuleParameterTexts(BilingualText Title, BilingualText Rationale, BilingualText Owner);
