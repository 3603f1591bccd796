using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Assessments;

/// <summary>Says which limit a verdict was measured against and whose it is.</summary>
/// <param name="Kind">Whether a regulation or the institution set the number.</param>
/// <param name="Name">The key of the parameter, or the requirement id that states the number.</param>
/// <param name="Value">The value with its unit, in both languages.</param>
/// <param name="Origin">Where the value comes from: the citation, the documented default, or the profile that set it.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record LimitUse(LimitKind Kind, string Name, BilingualText Value, BilingualText Origin)
{
    /// <summary>Gets what the limit is called; its name where it has no title.</summary>
    public BilingualText Title { get; init; } = new(Name, Name);
}
