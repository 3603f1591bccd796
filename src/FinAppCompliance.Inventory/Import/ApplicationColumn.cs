namespace FinAppCompliance.Inventory.Import;

/// <summary>Names the facts of an application that a table can hold, one column each.</summary>
public enum ApplicationColumn
{
    /// <summary>The column is passed over. Also the default value.</summary>
    Ignored = 0,

    /// <summary>The id; required.</summary>
    Id,

    /// <summary>The name; required.</summary>
    Name,

    /// <summary>The short code.</summary>
    ShortCode,

    /// <summary>The form, in Chinese or English, such as 小程序.</summary>
    Form,

    /// <summary>The audience, in Chinese or English, such as 内部.</summary>
    Audience,

    /// <summary>The platform that hosts it.</summary>
    HostPlatform,

    /// <summary>The id of the owning unit.</summary>
    OwnerUnit,

    /// <summary>The id of the managing unit.</summary>
    ManagingUnit,

    /// <summary>The id of the technology unit.</summary>
    TechnologyUnit,

    /// <summary>The id of the responsible person.</summary>
    ResponsiblePerson,

    /// <summary>Package names, separated by semicolons.</summary>
    PackageNames,

    /// <summary>The unified social credit code of the operator.</summary>
    OperatorCreditCode,

    /// <summary>The state, in Chinese or English, such as 运行中.</summary>
    State,

    /// <summary>The first day of use, as 2025-03-31.</summary>
    FirstReleasedOn,

    /// <summary>The day of the last review, as 2025-03-31.</summary>
    LedgerReviewedOn,

    /// <summary>Whether it was built with a third party: 是, 否, yes or no.</summary>
    IsCoBuilt,

    /// <summary>Whether building or maintenance is outsourced: 是, 否, yes or no.</summary>
    IsOutsourced,
}
