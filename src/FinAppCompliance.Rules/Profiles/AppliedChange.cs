namespace FinAppCompliance.Rules.Profiles;

/// <summary>A change as it was applied.</summary>
/// <param name="Layer">The id of the layer.</param>
/// <param name="Change">The change, with who, when and why.</param>
/// <param name="Before">What held before.</param>
/// <param name="After">What holds now.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record AppliedChange(string Layer, ProfileChange Change, string Before, string After)
{
    /// <summary>Gets the id of the unit for which the change holds; null for the whole institution.</summary>
    public string? Unit { get; init; }
}
