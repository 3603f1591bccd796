using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Rules;

/// <summary>A number that a regulation states, with the place that states it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Text">The value with its unit, in both languages.</param>
/// <param name="Citation">The place that states it.</param>
/// <remarks>Immutable and thread-safe; nobody can change it by a profile.</remarks>
public sealed record LegalLimit<T>(T Value, BilingualText Text, RegulatoryReference Citation)
{
    /// <summary>Returns the limit as a finding shows it.</summary>
    public LimitUse Use() => new(
        LimitKind.Legal,
        Citation.Requirement.Value,
        Text,
        new BilingualText(Citation.Cite(Language.Chinese), Citation.Cite(Language.English)));
}
