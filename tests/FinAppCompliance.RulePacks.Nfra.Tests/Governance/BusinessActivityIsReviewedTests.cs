using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class BusinessActivityIsReviewedTests
{
    private static readonly BusinessActivity Activity = new() { Id = "act", Name = "理财", Application = "app", ProductKind = ProductKind.Loan, UsesSales = true, ProvidedBy = Fact<Ref<ThirdParty>>.Absent, LiveFrom = Day(2025, 1, 1), LiveThrough = Fact<DateOnly>.Absent };
    private static readonly ComplianceReview Review = new() { Id = "cr", Activity = Activity, Result = DecisionResult.Approved, OpenConditions = 0, IncludesThirdParty = false, ReviewedOn = Day(2025, 1, 1) };

    private static RuleHarness<BusinessActivity> Trial => RuleTrial.Of(new BusinessActivityIsReviewed(), At(2025, 6, 30));

    [Fact]
    public void A_review_on_the_first_day_satisfies() =>
        Trial.With(Activity, Review).Satisfies();

    [Fact]
    public void A_review_one_day_late_is_a_breach() =>
        Trial.With(Activity, Review with { ReviewedOn = Day(2025, 1, 2) }).Complete<ComplianceReview>().Breaches(null, "missing").HasSeverity(Severity.High);

    [Fact]
    public void No_review_is_a_breach() =>
        Trial.With(Activity).Complete<ComplianceReview>().Breaches(null, "missing");

    [Fact]
    public void Open_conditions_are_a_breach() =>
        Trial.With(Activity, Review with { OpenConditions = 1 }).Complete<ComplianceReview>().Breaches(null, "conditions");

    [Fact]
    public void A_review_that_leaves_out_the_third_party_is_a_breach() =>
        Trial.With(Activity with { ProvidedBy = (Ref<ThirdParty>)"tp" }, Review).Complete<ComplianceReview>().Breaches(null, "thirdParty");

    [Fact]
    public void An_open_list_is_undetermined() =>
        Trial.With(Activity).Undetermined(missing: "complianceReviews");

    [Fact]
    public void An_activity_not_live_is_not_judged() =>
        Trial.With(Activity with { LiveFrom = Day(2025, 7, 1) }).DoesNotApply();

    [Fact]
    public void An_unrecorded_provider_is_undetermined() =>
        Trial.With(Activity with { ProvidedBy = default }, Review).Complete<ComplianceReview>().Undetermined(missing: "providedBy");

    private static RuleHarness<BusinessActivity> Stock => Trial.With(Activity with { LiveFrom = Day(2016, 5, 1) }).Complete<ComplianceReview>();

    [Fact]
    public void Business_from_before_the_Notice_is_satisfied_from_its_review_on()
    {
        Stock.At(At(2025, 3, 1)).With(Review with { ReviewedOn = Day(2025, 3, 1) }).Satisfies();
        Stock.At(At(2025, 2, 28)).With(Review with { ReviewedOn = Day(2025, 3, 1) }).IsNotYetDue();
    }

    [Fact]
    public void Business_from_before_the_Notice_is_reviewed_by_the_end_of_the_stock_term()
    {
        Stock.At(At(2025, 9, 11)).IsNotYetDue();
        Stock.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        Stock.At(At(2025, 9, 13, 0)).Breaches(null, "missing").UsesLimit(LimitKind.Institution);
        Stock.At(At(2026, 3, 1)).With(Review with { ReviewedOn = Day(2026, 2, 1) }).Satisfies();
    }

    [Fact]
    public void Conditions_of_business_from_before_the_Notice_are_open_in_the_stock_term()
    {
        Stock.With(Review with { OpenConditions = 1 }).IsNotYetDue();
        Stock.At(At(2025, 9, 13, 0)).With(Review with { OpenConditions = 1 }).Breaches(null, "conditions");
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void Business_of_the_day_of_the_Notice_is_none_of_the_stock(int day, bool isStock)
    {
        var trial = Stock.With(Activity with { LiveFrom = Day(2024, 9, day) });
        _ = isStock ? trial.IsNotYetDue() : trial.Breaches(null, "missing");
    }
}
