namespace FinAppCompliance.Domain.ThirdParties;

/// <summary>Names what an evaluation of a vendor looks at (供应商评价类型).</summary>
public enum VendorEvaluationKind
{
    /// <summary>The service as such. Also the default value.</summary>
    Service = 0,

    /// <summary>Data security, as N99-14.4 asks for.</summary>
    DataSecuritySupervision,

    /// <summary>Risk.</summary>
    Risk,

    /// <summary>Continuity.</summary>
    Continuity,

    /// <summary>An on-site check.</summary>
    OnSite,
}
