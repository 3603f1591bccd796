using FinAppCompliance.Domain.Conduct;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Says what is disclosed for each kind of product.</summary>
/// <remarks>An own list: the Notice asks for disclosure "as regulation demands" and lists nothing; only the clauses of insurance (TRC-3) were seen in a rule.</remarks>
internal static class RequiredDisclosures
{
    private static readonly DisclosureKind[] Basic = [DisclosureKind.ProductTerms, DisclosureKind.Fees];
    private static readonly DisclosureKind[] Loan = [DisclosureKind.ProductTerms, DisclosureKind.Fees, DisclosureKind.AnnualInterestRate];
    private static readonly DisclosureKind[] Investment = [DisclosureKind.ProductTerms, DisclosureKind.Fees, DisclosureKind.Risk, DisclosureKind.Issuer];
    private static readonly DisclosureKind[] ShortInsurance = [DisclosureKind.ProductTerms, DisclosureKind.Insurer, DisclosureKind.ExclusionClauses];
    private static readonly DisclosureKind[] LongInsurance = [DisclosureKind.ProductTerms, DisclosureKind.Insurer, DisclosureKind.ExclusionClauses, DisclosureKind.CoolingOff];
    private static readonly string[] Keys = [.. Enum.GetValues<DisclosureKind>().Select(static k => k.ToString())];

    internal static DisclosureKind[] Of(ProductKind kind) => kind switch
    {
        ProductKind.Loan => Loan,
        ProductKind.WealthProduct or ProductKind.Fund or ProductKind.PreciousMetals => Investment,
        ProductKind.InsuranceShortTerm => ShortInsurance,
        ProductKind.InsuranceLongTerm => LongInsurance,
        _ => Basic,
    };

    internal static string KeyOf(DisclosureKind kind) => Keys[(int)kind];
}
