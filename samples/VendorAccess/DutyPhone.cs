using FinAppCompliance.Authorization.Elevations;

/// <summary>Wakes the person on duty when somebody breaks the glass.</summary>
internal sealed class DutyPhone : IEmergencyAlarm
{
    public void Raise(Elevation elevation) =>
        Console.WriteLine($"  !! 值班电话 / duty phone: '{elevation.Request.Subject}' broke the glass: {elevation.Request.Justification}");
}
