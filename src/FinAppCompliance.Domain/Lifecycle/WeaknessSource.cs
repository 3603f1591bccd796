namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Says who found a vulnerability (漏洞来源).</summary>
public enum WeaknessSource
{
    /// <summary>Somebody else. Also the default value.</summary>
    Other = 0,

    /// <summary>An own test or scan.</summary>
    OwnTest,

    /// <summary>The regulator or its penetration test.</summary>
    Regulator,

    /// <summary>A report through the public channel (VUL-1).</summary>
    PublicReport,

    /// <summary>The supplier.</summary>
    Supplier,

    /// <summary>An incident.</summary>
    Incident,
}
