namespace FinAppCompliance.Domain.Conduct;

/// <summary>Says how the customers' region is known (地域依据).</summary>
public enum RegionEvidence
{
    /// <summary>It is not known. Also the default value.</summary>
    None = 0,

    /// <summary>By the customer's word.</summary>
    Declared,

    /// <summary>By network address.</summary>
    NetworkAddress,

    /// <summary>By the device's location.</summary>
    DeviceLocation,

    /// <summary>By the identity document.</summary>
    IdentityDocument,

    /// <summary>By a verified residence.</summary>
    VerifiedResidence,
}
