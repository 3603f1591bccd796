namespace FinAppCompliance.Disclosure.Documents;

/// <summary>Says whose platform shows a sales page.</summary>
public enum SalePlatform
{
    /// <summary>Not stated; never accepted for a sale. Also the default value.</summary>
    Unknown = 0,

    /// <summary>The institution's own platform (自营网络平台).</summary>
    InstitutionOwn,

    /// <summary>Somebody else's platform, which may only link to the institution's own.</summary>
    ThirdParty,
}
