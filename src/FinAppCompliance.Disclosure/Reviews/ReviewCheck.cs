using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Disclosure.Reviews;

/// <summary>Says whether a business activity passed its compliance review (N99-05.1). Pure and thread-safe.</summary>
public static class ReviewCheck
{
    /// <summary>Returns what stands against offering an activity on a day.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="reviews">The reviews on record, of any activity.</param>
    /// <param name="involvesThirdParty">Whether a third party takes part; unknown is treated as taking part.</param>
    /// <param name="day">The day.</param>
    /// <returns>Every objection; nothing when an approved review without open conditions exists.</returns>
    public static IReadOnlyList<SaleObjection> ForActivity(
        BusinessActivity activity, IEnumerable<ComplianceReview> reviews, Tri involvesThirdParty, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(reviews);
        var latest = reviews
            .Where(review => string.Equals(review.Activity.Id, activity.Id, StringComparison.Ordinal) && (review.ReviewedOn <= day).IsTrue)
            .OrderByDescending(static review => review.ReviewedOn.Value)
            .ThenByDescending(static review => review.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (latest is null)
        {
            return [Objection("业务活动“{0}”上线前未经合规审查", "activity '{0}' had no compliance review before going live", activity.Name)];
        }

        var objections = new List<SaleObjection>();
        if (!latest.Result.HasValue || latest.Result.Value is not (DecisionResult.Approved or DecisionResult.ApprovedWithConditions))
        {
            objections.Add(Objection("业务活动“{0}”最近一次合规审查未通过", "the latest compliance review of activity '{0}' did not approve it", activity.Name));
        }
        else if (latest.Result.Value == DecisionResult.ApprovedWithConditions && !(latest.OpenConditions <= 0).IsTrue)
        {
            objections.Add(Objection("业务活动“{0}”的审查附带条件尚未全部落实", "conditions of the review of activity '{0}' are open, or it is not known that they are met", activity.Name));
        }

        if (!involvesThirdParty.IsFalse && !(latest.IncludesThirdParty == true).IsTrue)
        {
            objections.Add(Objection("业务活动“{0}”的审查未涵盖第三方合作", "the review of activity '{0}' does not cover the third party's part", activity.Name));
        }

        return objections;
    }

    private static SaleObjection Objection(string zh, string en, string name) =>
        new(Cited.BusinessReview, new BilingualText(zh, en).Format(name));
}
