namespace FinAppCompliance.Domain.Conduct;

/// <summary>Names what must be disclosed (披露内容).</summary>
public enum DisclosureKind
{
    /// <summary>Something else. Also the default value.</summary>
    Other = 0,

    /// <summary>Terms of the product.</summary>
    ProductTerms,

    /// <summary>Risks.</summary>
    Risk,

    /// <summary>Fees and prices.</summary>
    Fees,

    /// <summary>The yearly interest rate (年化利率).</summary>
    AnnualInterestRate,

    /// <summary>Who issues or insures.</summary>
    Issuer,

    /// <summary>Clauses that free the insurer (责任免除).</summary>
    ExclusionClauses,

    /// <summary>The cooling-off period (犹豫期).</summary>
    CoolingOff,

    /// <summary>Solvency and service of the insurer.</summary>
    Insurer,

    /// <summary>The complaint channel.</summary>
    ComplaintChannel,

    /// <summary>The partner and its part.</summary>
    Partner,

    /// <summary>How personal information is used.</summary>
    PersonalInformation,
}
