using FinAppCompliance.Authorization.Elevations;

namespace FinAppCompliance.Authorization.Tests.Elevations;

/// <summary>Remembers what it was raised for, and can fail.</summary>
internal sealed class Alarm : IEmergencyAlarm
{
    public List<Elevation> Raised { get; } = [];

    public bool IsBroken { get; set; }

    public void Raise(Elevation elevation)
    {
        if (IsBroken)
        {
            throw new IOException("no line");
        }

        Raised.Add(elevation);
    }
}
