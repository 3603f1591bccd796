namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Names the kinds of institution that a regulation binds.</summary>
public enum InstitutionScope
{
    /// <summary>Every supervised institution. Also the default value.</summary>
    Every = 0,

    /// <summary>Banking institutions (银行业金融机构), policy banks and other licensed lenders and trusts included.</summary>
    Banking,

    /// <summary>Commercial banks (商业银行).</summary>
    CommercialBanks,
}
