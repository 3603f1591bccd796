namespace FinAppCompliance.Privacy.Purposes;

/// <summary>Says where personal information comes from.</summary>
public enum InformationSource
{
    /// <summary>Nothing is stated. Also the default value.</summary>
    Unstated = 0,

    /// <summary>The person gives it.</summary>
    Person,

    /// <summary>The application or an SDK reads it from the device.</summary>
    Device,

    /// <summary>It arises while the service is used.</summary>
    Service,

    /// <summary>Another party gives it.</summary>
    ThirdParty,
}
