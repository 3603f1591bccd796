namespace FinAppCompliance.Authorization.Elevations;

/// <summary>The outcome of a step: the elevation as it now is, or why the step was refused.</summary>
/// <param name="Refusal">Why it was refused; none when it was not.</param>
/// <param name="Elevation">The elevation; null when there is none.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public readonly record struct ElevationOutcome(ElevationRefusal Refusal, Elevation? Elevation)
{
    /// <summary>Gets whether the step was taken.</summary>
    public bool IsTaken => Refusal == ElevationRefusal.None && Elevation is not null;
}
