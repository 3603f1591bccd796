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
    private readonly RequiredDisclosure[] _required;

    private DisclosureCatalog(IEnumerable<RequiredDisclosure> required) => _required = [.. required];

    /// <summary>Gets the catalogue without any set; nothing is required of it.</summary>
    public static DisclosureCatalog Empty { get; } = new([]);

    /// <summary>Gets the built-in sets.</summary>
    public static DisclosureCatalog BuiltIn { get; } = new(
    [
        Inferred(ProductKind.Deposit, "product-terms", "产品说明及利率", "product terms and interest", false),
        Inferred(ProductKind.Loan, "annual-rate", "年化综合成本", "annual percentage cost", true),
        Inferred(ProductKind.Loan, "loan-contract", "贷款合同文本", "loan contract text", true),
        Inferred(ProductKind.Loan, "fees", "费用清单", "list of fees", false),
        Inferred(ProductKind.Investment, "product-terms", "产品说明书", "product prospectus", true),
        Inferred(ProductKind.Investment, "risk-statement", "风险揭示书", "risk statement", true),
        Inferred(ProductKind.Investment, "customer-rights", "客户权益须知", "customer rights notice", false),
        Inferred(ProductKind.Insurance, "policy-notice", "投保须知", "notice to applicants", false),
        Inferred(ProductKind.Insurance, "policy-terms", "保险条款", "policy terms", true),
        ImportantClause("exclusions", "免除保险人责任条款", "clauses that exempt the insurer"),
        ImportantClause("surrender", "犹豫期及退保损失提示", "cooling-off period and surrender loss"),
        Inferred(ProductKind.PaymentService, "service-agreement", "服务协议", "service agreement", true),
    ]);

    /// <summary>Gets every required text in the order of the catalogue.</summary>
    public IReadOnlyList<RequiredDisclosure> All => _required;

    /// <summary>Returns the texts required for a kind of product, in the order of the catalogue.</summary>
    /// <param name="product">The kind of product.</param>
    public IEnumerable<RequiredDisclosure> For(ProductKind product) => _required.Where(required => required.Product == product);

    /// <summary>Returns a catalogue with one more required text; a text of the same product and code is replaced.</summary>
    /// <param name="required">The required text.</param>
    public DisclosureCatalog With(RequiredDisclosure required)
    {
        ArgumentNullException.ThrowIfNull(required);
        return new(_required.Where(r => r.Product != required.Product || !string.Equals(r.Code, required.Code, StringComparison.Ordinal)).Append(required));
    }

    private static RequiredDisclosure Inferred(ProductKind product, string code, string zh, string en, bool confirmed) =>
        new(product, code, new(zh, en), confirmed, Cited.DisclosureDuty with { Source = SourceMarks.FullText | SourceMarks.Inference });

    private static RequiredDisclosure ImportantClause(string code, string zh, string en) =>
        new(ProductKind.Insurance, code, new BilingualText(zh, en), MustBeConfirmed: true, Cited.ImportantClauses);
}
