using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires an approved compliance review, without open conditions, of each live activity (article 5).</summary>
/// <remarks>An activity that began before the Notice cannot be reviewed first any more; it is reviewed by the end of the stock term, or later.</remarks>
internal sealed class BusinessActivityIsReviewed : IComplianceRule<BusinessActivity>
{
    private static readonly BilingualText NotLive = new("业务当日未开展", "the activity is not live on the date");
    private static readonly BilingualText Missing = new("业务已开展而未在开展前通过合规审核", "the activity is live without an approved review before it began");
    private static readonly BilingualText Open = new("合规审核条件未落实", "conditions of the review are still open");
    private static readonly BilingualText PartnerLeftOut = new("第三方业务的合规审核未涵盖第三方", "the review leaves out the third party that provides the business");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-05.1",
        Severity = Severity.High,
        Title = new("业务活动已通过合规审核", "the business activity passed a compliance review"),
        Remediation = new(
            "开展合规审核并关闭未落实的条件，如实注明补办日期和原因，不得倒签",
            "review the activity and close the conditions, state the true date and reason of the late step and do not backdate"),
        Needs = [FactNeed.Own<ComplianceReview>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<BusinessActivity> context)
    {
        var activity = context.Subject;
        var reviews = context.Own<ComplianceReview>();
        var isStock = context.IsStock(activity.LiveFrom);
        var asked = (activity.LiveFrom, isStock, context.Today);
        var approved = reviews.Any(asked, static (review, asked) => Counts(review, asked));
        var closed = reviews.Any(asked, static (review, asked) => Counts(review, asked) & (review.OpenConditions == 0 | !review.OpenConditions.Exists));
        var partner = !activity.ProvidedBy.Exists | reviews.Any(asked, static (review, asked) => Counts(review, asked) & review.IncludesThirdParty == true);
        var draft = context.When(activity.IsLiveOn(context.Today), NotLive).With("liveFrom", activity.LiveFrom).With("liveThrough", activity.LiveThrough);
        if (approved.IsFalse)
        {
            return Facts(draft.RequireOfStock(context, isStock, false, Missing, "missing").With("complianceReviews", reviews), reviews);
        }

        draft = Facts(draft.RequireOfStock(context, isStock, closed, Open, "conditions").With("complianceReviews", reviews), reviews);
        foreach (var review in reviews)
        {
            draft = draft.With("openConditions", review.OpenConditions, review.Id);
        }

        draft = Facts(draft.RequireOfStock(context, isStock, partner, PartnerLeftOut, "thirdParty").With("providedBy", activity.ProvidedBy).With("complianceReviews", reviews), reviews);
        foreach (var review in reviews)
        {
            draft = draft.With("includesThirdParty", review.IncludesThirdParty, review.Id);
        }

        return draft;
    }

    // What was live before the Notice may be reviewed on any day up to today, everything else not after its first day.
    private static Tri Counts(ComplianceReview review, (Fact<DateOnly> LiveFrom, Tri IsStock, DateOnly Today) asked) =>
        IsApproved(review) & review.ReviewedOn.IsBy(asked.Today) & (asked.IsStock | review.ReviewedOn.IsNotAfter(asked.LiveFrom));

    private static Tri IsApproved(ComplianceReview review) => review.Result == DecisionResult.Approved | review.Result == DecisionResult.ApprovedWithConditions;

    private static VerdictDraft Facts(VerdictDraft draft, Records<ComplianceReview> reviews)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var review in reviews)
        {
            draft = draft.With("result", review.Result, review.Id).With("reviewedOn", review.ReviewedOn, review.Id);
        }

        return draft;
    }
}
