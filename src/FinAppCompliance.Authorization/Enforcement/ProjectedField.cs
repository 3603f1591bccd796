using FinAppCompliance.Authorization.Decisions;

namespace FinAppCompliance.Authorization.Enforcement;

/// <summary>A field as it may be shown.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Visibility">How it is shown.</param>
/// <param name="Text">What is shown; null when the field is empty or withheld.</param>
/// <param name="Mask">The name of the mask; null unless masked.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public readonly record struct ProjectedField(string Field, FieldVisibility Visibility, string? Text, string? Mask);
