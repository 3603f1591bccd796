namespace FinAppCompliance.Domain.Applications;

/// <summary>Names the lists in which applications are discovered (发现来源).</summary>
public enum DiscoverySource
{
    /// <summary>Some other list. Also the default value.</summary>
    Other = 0,

    /// <summary>A listing of an app store or mini-program platform.</summary>
    StoreListing,

    /// <summary>A filing register (备案系统).</summary>
    FilingRegister,

    /// <summary>A list kept by a vendor.</summary>
    VendorList,

    /// <summary>Traffic of the institution's own network.</summary>
    NetworkTraffic,

    /// <summary>A complaint or a report of the public.</summary>
    Complaint,

    /// <summary>A notice of the regulator.</summary>
    Regulator,
}
