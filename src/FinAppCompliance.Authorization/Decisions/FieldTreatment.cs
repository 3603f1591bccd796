namespace FinAppCompliance.Authorization.Decisions;

/// <summary>Says how one field is shown.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Visibility">How it is shown.</param>
/// <param name="Mask">The name of the mask; null unless masked.</param>
/// <remarks>The default value is withheld. Immutable and thread-safe.</remarks>
public readonly record struct FieldTreatment(string Field, FieldVisibility Visibility, string? Mask = null)
{
    /// <summary>Returns the field with its treatment.</summary>
    public override string ToString() => Visibility switch
    {
        FieldVisibility.Clear => $"{Field}: clear",
        FieldVisibility.Masked => $"{Field}: masked by {Mask}",
        _ => $"{Field}: withheld",
    };
}
