using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Tells which kinds of institution a regulation is addressed to; a number for banks is no legal limit for an insurer.</summary>
internal static class InstitutionScope
{
    /// <summary>The kind of the institution whose register is judged; unknown unless exactly one is recorded.</summary>
    internal static Fact<InstitutionKind> Kind(this Records<Institution> institutions) => institutions.Count == 1 ? institutions[0].Kind : Fact<InstitutionKind>.Unknown;

    /// <summary>Whether it is a commercial bank (商业银行).</summary>
    internal static Tri IsCommercialBank(this Fact<InstitutionKind> kind) =>
        kind == InstitutionKind.LargeBank | kind == InstitutionKind.JointStockBank | kind == InstitutionKind.ForeignBank
        | kind == InstitutionKind.DirectBank | kind == InstitutionKind.CityCommercialBank | kind == InstitutionKind.RuralBank;

    /// <summary>Whether it is a banking institution (银行业金融机构), policy banks and other licensed lenders and trusts included.</summary>
    internal static Tri IsBanking(this Fact<InstitutionKind> kind) =>
        kind.IsCommercialBank() | kind == InstitutionKind.PolicyBank | kind == InstitutionKind.AssetManagementCompany | kind == InstitutionKind.AssetInvestmentCompany
        | kind == InstitutionKind.WealthManagement | kind == InstitutionKind.Trust | kind == InstitutionKind.ConsumerFinance | kind == InstitutionKind.AutoFinance | kind == InstitutionKind.FinancialLeasing;

    /// <summary>Whether it belongs to the insurance business (保险业).</summary>
    internal static Tri IsInsurance(this Fact<InstitutionKind> kind) =>
        kind == InstitutionKind.InsuranceGroup | kind == InstitutionKind.Insurer | kind == InstitutionKind.InsuranceAssetManager
        | kind == InstitutionKind.PensionManagement | kind == InstitutionKind.InsuranceIntermediary;
}
