using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class RequiredDisclosuresAreMadeTests
{
    private static readonly BusinessActivity Activity = new() { Id = "act", Name = "理财", Application = "app", ProductKind = ProductKind.Loan, UsesSales = true, ProvidedBy = Fact<Ref<ThirdParty>>.Absent, LiveFrom = Day(2025, 1, 1), LiveThrough = Fact<DateOnly>.Absent };

    private static DisclosureStatement[] Shown(params DisclosureKind[] kinds) => [.. kinds.Select(static kind => new DisclosureStatement
    {
        Id = $"d-{kind}", Activity = Activity, Kind = kind, ShownFrom = Day(2024, 1, 1), ShownThrough = Fact<DateOnly>.Absent, IsBeforeContract = kind != DisclosureKind.Risk,
    })];

    private static RuleHarness<BusinessActivity> Trial => RuleTrial.Of(new RequiredDisclosuresAreMade(), At(2025, 6, 30));

    [Fact]
    public void All_items_of_a_loan_satisfy() =>
        Trial.With(Activity).With(Shown(DisclosureKind.ProductTerms, DisclosureKind.Fees, DisclosureKind.AnnualInterestRate)).Satisfies();

    [Fact]
    public void A_missing_rate_is_a_breach() =>
        Trial.With(Activity).With(Shown(DisclosureKind.ProductTerms, DisclosureKind.Fees)).Complete<DisclosureStatement>().Breaches(null, "AnnualInterestRate").HasSeverity(Severity.High);

    [Fact]
    public void A_disclosure_after_the_contract_is_a_breach() =>
        Trial.With(Activity with { ProductKind = ProductKind.Fund }).With(Shown(DisclosureKind.ProductTerms, DisclosureKind.Fees, DisclosureKind.Issuer, DisclosureKind.Risk)).Complete<DisclosureStatement>().Breaches(null, "Risk");

    [Fact]
    public void Long_insurance_names_the_cooling_off_period() =>
        Trial.With(Activity with { ProductKind = ProductKind.InsuranceLongTerm }).With(Shown(DisclosureKind.ProductTerms, DisclosureKind.Insurer, DisclosureKind.ExclusionClauses)).Complete<DisclosureStatement>().Breaches(null, "CoolingOff");

    [Fact]
    public void No_product_needs_none() =>
        Trial.With(Activity with { ProductKind = ProductKind.None }).DoesNotApply();

    [Fact]
    public void An_open_list_is_undetermined() =>
        Trial.With(Activity).Undetermined(missing: "disclosureStatements");

    [Fact]
    public void What_was_sold_before_the_Notice_is_disclosed_by_the_end_of_the_stock_term()
    {
        var stock = Trial.With(Activity with { LiveFrom = Day(2024, 9, 11) }).With(Shown(DisclosureKind.ProductTerms, DisclosureKind.Fees)).Complete<DisclosureStatement>();
        stock.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        stock.At(At(2025, 9, 13, 0)).Breaches(null, "AnnualInterestRate").UsesLimit(LimitKind.Institution).Says(Language.Chinese, "“年化利率”");
        stock.With(Activity with { LiveFrom = Day(2024, 9, 12) }).Breaches(null, "AnnualInterestRate");
    }
}
