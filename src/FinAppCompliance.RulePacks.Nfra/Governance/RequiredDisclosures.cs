using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Localization;

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
    private static readonly BilingualText[] Missing = [.. Enum.GetValues<DisclosureKind>().Select(TextOf)];

    internal static DisclosureKind[] Of(ProductKind kind) => kind switch
    {
        ProductKind.Loan => Loan,
        ProductKind.WealthProduct or ProductKind.Fund or ProductKind.PreciousMetals => Investment,
        ProductKind.InsuranceShortTerm => ShortInsurance,
        ProductKind.InsuranceLongTerm => LongInsurance,
        _ => Basic,
    };

    internal static string KeyOf(DisclosureKind kind) => Keys[(int)kind];

    /// <summary>Says that a matter is not disclosed.</summary>
    internal static BilingualText MissingOf(DisclosureKind kind) => Missing[(int)kind];

    private static BilingualText TextOf(DisclosureKind kind)
    {
        var name = Labels.Of(kind);
        return new(
            $"未在合同订立前披露“{name.Zh}”（本规则清单，《通知》未列明具体事项）",
            $"'{name.En}' is not disclosed, or only after the contract (list of this rule; the Notice itself names no items)");
    }
}
