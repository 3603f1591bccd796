using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Tells which kinds of institution a regulation is addressed to; a number for banks is no legal limit for an insurer. Pure and thread-safe.</summary>
public static class InstitutionScopes
{
    /// <summary>Says whether a kind of institution is bound.</summary>
    /// <param name="scope">Who is bound.</param>
    /// <param name="kind">The kind of institution; unknown gives unknown unless every one is bound.</param>
    public static Tri Includes(this InstitutionScope scope, Fact<InstitutionKind> kind) => scope switch
    {
        InstitutionScope.CommercialBanks => kind.IsCommercialBank(),
        InstitutionScope.Banking => kind.IsBanking(),
        _ => true,
    };

    /// <summary>Says whether the kind is a commercial bank (商业银行).</summary>
    /// <param name="kind">The kind of institution.</param>
    public static Tri IsCommercialBank(this Fact<InstitutionKind> kind) =>
        kind == InstitutionKind.LargeBank | kind == InstitutionKind.JointStockBank | kind == InstitutionKind.ForeignBank
        | kind == InstitutionKind.DirectBank | kind == InstitutionKind.CityCommercialBank | kind == InstitutionKind.RuralBank;

    /// <summary>Says whether the kind is a banking institution (银行业金融机构), policy banks and other licensed lenders and trusts included.</summary>
    /// <param name="kind">The kind of institution.</param>
    public static Tri IsBanking(this Fact<InstitutionKind> kind) =>
        kind.IsCommercialBank() | kind == InstitutionKind.PolicyBank | kind == InstitutionKind.AssetManagementCompany | kind == InstitutionKind.AssetInvestmentCompany
        | kind == InstitutionKind.WealthManagement | kind == InstitutionKind.Trust | kind == InstitutionKind.ConsumerFinance | kind == InstitutionKind.AutoFinance | kind == InstitutionKind.FinancialLeasing;

    /// <summary>Says whether the kind belongs to the insurance business (保险业).</summary>
    /// <param name="kind">The kind of institution.</param>
    public static Tri IsInsurance(this Fact<InstitutionKind> kind) =>
        kind == InstitutionKind.InsuranceGroup | kind == InstitutionKind.Insurer | kind == InstitutionKind.InsuranceAssetManager
        | kind == InstitutionKind.PensionManagement | kind == InstitutionKind.InsuranceIntermediary;

    /// <summary>Returns who is bound, for a reader.</summary>
    /// <param name="scope">Who is bound.</param>
    public static BilingualText Describe(this InstitutionScope scope) => scope switch
    {
        InstitutionScope.CommercialBanks => new("商业银行", "commercial banks"),
        InstitutionScope.Banking => new("银行业金融机构", "banking institutions"),
        _ => new("各类机构", "every institution"),
    };
}
