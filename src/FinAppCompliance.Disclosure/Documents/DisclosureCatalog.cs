using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Disclosure.Documents;

/// <summary>The texts that must be disclosed for each kind of product.</summary>
/// <remarks>
/// The Notice demands disclosure without listing texts (N99-05.5); the built-in sets are a documented choice, marked as
/// inference where no text was seen, and an institution adds its own. Immutable and thread-safe.
/// </remarks>
public sealed class DisclosureCatalog
{
    private static readonly BilingualText Terms = new("产品说明或条款", "product terms");
    private static readonly BilingualText Risk = new("风险揭示", "risk statement");
    private static readonly BilingualText Fees = new("费用清单", "list of fees");
    private static readonly BilingualText Issuer = new("发行人", "issuer");
    private static readonly BilingualText Insurer = new("承保机构", "insurer");
    private static readonly BilingualText Exclusions = new("免除保险人责任条款", "clauses that exempt the insurer");

    private readonly RequiredDisclosure[] _required;

    private DisclosureCatalog(IEnumerable<RequiredDisclosure> required) => _required = [.. required];

    /// <summary>Gets the catalogue without any set; nothing is required of it.</summary>
    public static DisclosureCatalog Empty { get; } = new([]);

    /// <summary>Gets the built-in sets.</summary>
    public static DisclosureCatalog BuiltIn { get; } = new(
    [
        Inferred(ProductKind.Deposit, DisclosureKind.ProductTerms, Terms, false),
        Inferred(ProductKind.Loan, DisclosureKind.AnnualInterestRate, new("年化利率", "yearly interest rate"), true),
        Inferred(ProductKind.Loan, DisclosureKind.ProductTerms, Terms, true),
        Inferred(ProductKind.Loan, DisclosureKind.Fees, Fees, false),
        .. Investment(ProductKind.WealthProduct),
        .. Investment(ProductKind.Fund),
        .. Investment(ProductKind.PreciousMetals),
        .. Insurance(ProductKind.InsuranceShortTerm),
        .. Insurance(ProductKind.InsuranceLongTerm),
        ImportantClause(ProductKind.InsuranceLongTerm, DisclosureKind.CoolingOff, new("犹豫期及退保损失", "cooling-off period and surrender loss")),
        Inferred(ProductKind.Payment, DisclosureKind.ProductTerms, Terms, true),
        Inferred(ProductKind.Payment, DisclosureKind.Fees, Fees, false),
    ]);

    /// <summary>Gets every required text in the order of the catalogue.</summary>
    public IReadOnlyList<RequiredDisclosure> All => _required;

    /// <summary>Returns the texts required for a kind of product, in the order of the catalogue.</summary>
    /// <param name="product">The kind of product.</param>
    public IEnumerable<RequiredDisclosure> For(ProductKind product) => _required.Where(required => required.Product == product);

    /// <summary>Returns a catalogue with one more required text; a text of the same product and kind is replaced.</summary>
    /// <param name="required">The required text.</param>
    public DisclosureCatalog With(RequiredDisclosure required)
    {
        ArgumentNullException.ThrowIfNull(required);
        return new(_required.Where(r => r.Product != required.Product || r.Kind != required.Kind).Append(required));
    }

    private static IEnumerable<RequiredDisclosure> Investment(ProductKind product) =>
    [
        Inferred(product, DisclosureKind.ProductTerms, Terms, true),
        Inferred(product, DisclosureKind.Risk, Risk, true),
        Inferred(product, DisclosureKind.Fees, Fees, false),
        Inferred(product, DisclosureKind.Issuer, Issuer, false),
    ];

    private static IEnumerable<RequiredDisclosure> Insurance(ProductKind product) =>
    [
        Inferred(product, DisclosureKind.ProductTerms, Terms, true),
        ImportantClause(product, DisclosureKind.ExclusionClauses, Exclusions),
        Inferred(product, DisclosureKind.Insurer, Insurer, false),
    ];

    private static RequiredDisclosure Inferred(ProductKind product, DisclosureKind kind, BilingualText title, bool confirmed) =>
        new(product, kind, title, confirmed, Cited.DisclosureDuty with { Source = SourceMarks.FullText | SourceMarks.Inference });

    private static RequiredDisclosure ImportantClause(ProductKind product, DisclosureKind kind, BilingualText title) =>
        new(product, kind, title, MustBeConfirmed: true, Cited.ImportantClauses);
}
