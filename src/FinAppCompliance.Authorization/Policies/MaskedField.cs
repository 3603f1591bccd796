namespace FinAppCompliance.Authorization.Policies;

/// <summary>A field that is granted only through a mask.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Mask">The name of the mask, such as <c>last-4</c>; the enforcement point must know it.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record MaskedField(string Field, string Mask);
