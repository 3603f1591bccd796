namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names the attributes by which users may be told apart (限制依据).</summary>
public enum RestrictionGround
{
    /// <summary>Some other attribute. Also the default value.</summary>
    Other = 0,

    /// <summary>Age.</summary>
    Age,

    /// <summary>Disability.</summary>
    Disability,

    /// <summary>Gender.</summary>
    Gender,

    /// <summary>Ethnicity.</summary>
    Ethnicity,

    /// <summary>Region.</summary>
    Region,

    /// <summary>Make or model of the device.</summary>
    Device,

    /// <summary>Operating system.</summary>
    OperatingSystem,

    /// <summary>Language.</summary>
    Language,
}
