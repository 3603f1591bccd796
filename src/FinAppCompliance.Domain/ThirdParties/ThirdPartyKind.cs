namespace FinAppCompliance.Domain.ThirdParties;

/// <summary>Names the sorts of third party (第三方类型).</summary>
public enum ThirdPartyKind
{
    /// <summary>Some other party. Also the default value.</summary>
    Other = 0,

    /// <summary>A government body (政府机构).</summary>
    Government,

    /// <summary>An enterprise that cooperates.</summary>
    Enterprise,

    /// <summary>A vendor of outsourced services (外包服务商).</summary>
    Vendor,

    /// <summary>A provider of a software development kit.</summary>
    SdkProvider,

    /// <summary>A distribution platform.</summary>
    DistributionPlatform,

    /// <summary>An Internet platform that markets products.</summary>
    InternetPlatform,

    /// <summary>Another financial institution.</summary>
    FinancialInstitution,

    /// <summary>An auditor or assessor.</summary>
    Auditor,

    /// <summary>A company of the same group.</summary>
    GroupCompany,
}
