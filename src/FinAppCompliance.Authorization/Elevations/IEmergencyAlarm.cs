namespace FinAppCompliance.Authorization.Elevations;

/// <summary>Tells people at once that somebody broke the glass.</summary>
/// <remarks>Implementations are thread-safe. One that throws refuses the break-glass.</remarks>
public interface IEmergencyAlarm
{
    /// <summary>Raises the alarm, and returns only when it is on its way.</summary>
    /// <param name="elevation">The break-glass, about to become active.</param>
    void Raise(Elevation elevation);
}
