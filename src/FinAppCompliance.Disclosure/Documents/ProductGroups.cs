using FinAppCompliance.Domain.Conduct;

namespace FinAppCompliance.Disclosure.Documents;

/// <summary>Says which rules govern a kind of product.</summary>
internal static class ProductGroups
{
    /// <summary>Says whether a product is insurance.</summary>
    public static bool IsInsurance(this ProductKind product) => product is ProductKind.InsuranceShortTerm or ProductKind.InsuranceLongTerm;

    /// <summary>Says whether suitability must be tested: investment products and insurance (SUI-1).</summary>
    public static bool NeedsSuitability(this ProductKind product) =>
        product.IsInsurance() || product is ProductKind.WealthProduct or ProductKind.Fund or ProductKind.PreciousMetals;

    /// <summary>Says whether the kind names a product for which a sale can be judged.</summary>
    public static bool IsStated(this ProductKind product) => product is not (ProductKind.Other or ProductKind.None) && Enum.IsDefined(product);
}
