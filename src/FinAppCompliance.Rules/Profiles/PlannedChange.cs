namespace FinAppCompliance.Rules.Profiles;

/// <summary>A change that does not hold on the day: it has not begun or has ended.</summary>
/// <param name="Layer">The id of the layer.</param>
/// <param name="Unit">The id of the unit it is for; null for the whole institution.</param>
/// <param name="Change">The change, with who, when and why.</param>
/// <param name="Starts">The first day on which it holds, in China.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record PlannedChange(string Layer, string? Unit, ProfileChange Change, DateOnly Starts);
