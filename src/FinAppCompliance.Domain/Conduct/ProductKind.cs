namespace FinAppCompliance.Domain.Conduct;

/// <summary>Names the sorts of product that decide about traces and disclosure (产品类别).</summary>
public enum ProductKind
{
    /// <summary>Some other product. Also the default value.</summary>
    Other = 0,

    /// <summary>No product is sold.</summary>
    None,

    /// <summary>A deposit.</summary>
    Deposit,

    /// <summary>A loan.</summary>
    Loan,

    /// <summary>A wealth-management product.</summary>
    WealthProduct,

    /// <summary>A fund.</summary>
    Fund,

    /// <summary>Insurance with a term of at most one year.</summary>
    InsuranceShortTerm,

    /// <summary>Insurance with a term of more than one year.</summary>
    InsuranceLongTerm,

    /// <summary>A payment service.</summary>
    Payment,

    /// <summary>Precious metals.</summary>
    PreciousMetals,
}
