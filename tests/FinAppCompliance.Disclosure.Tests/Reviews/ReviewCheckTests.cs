using FinAppCompliance.Disclosure.Reviews;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Disclosure.Tests.Reviews;

public sealed class ReviewCheckTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly BusinessActivity Activity = new() { Id = "act-1", Name = "deposits", Application = "app-1" };
    private static readonly ComplianceReview Approved = new()
    {
        Id = "review-1",
        Activity = "act-1",
        Result = DecisionResult.Approved,
        ReviewedOn = Day,
        IncludesThirdParty = false,
    };

    [Fact]
    public void An_approved_review_clears_the_activity() => Assert.Empty(ReviewCheck.ForActivity(Activity, [Approved], false, Day));

    [Fact]
    public void No_review_is_an_objection() => Assert.Single(ReviewCheck.ForActivity(Activity, [], false, Day));

    [Fact]
    public void A_review_after_the_day_does_not_count() => Assert.Single(ReviewCheck.ForActivity(Activity, [Approved], false, Day.AddDays(-1)));

    [Fact]
    public void A_review_of_unknown_day_does_not_count() =>
        Assert.Single(ReviewCheck.ForActivity(Activity, [Approved with { ReviewedOn = Fact<DateOnly>.Unknown }], false, Day));

    [Fact]
    public void The_latest_review_decides()
    {
        var later = Approved with { Id = "review-2", ReviewedOn = Day.AddDays(1), Result = DecisionResult.Rejected };
        Assert.Single(ReviewCheck.ForActivity(Activity, [later, Approved], false, Day.AddDays(1)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(null, 1)]
    public void Open_or_unknown_conditions_are_an_objection(int? open, int expected)
    {
        var review = Approved with { Result = DecisionResult.ApprovedWithConditions, OpenConditions = Fact.FromRecorded(open) };
        Assert.Equal(expected, ReviewCheck.ForActivity(Activity, [review], false, Day).Count);
    }

    [Fact]
    public void A_third_party_must_be_covered_and_unknown_counts_as_one()
    {
        Assert.Single(ReviewCheck.ForActivity(Activity, [Approved], true, Day));
        Assert.Single(ReviewCheck.ForActivity(Activity, [Approved], Tri.Unknown, Day));
        Assert.Empty(ReviewCheck.ForActivity(Activity, [Approved with { IncludesThirdParty = true }], true, Day));
    }
}
