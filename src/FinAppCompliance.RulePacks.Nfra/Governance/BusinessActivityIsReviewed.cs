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
internal sealed class BusinessActivityIsReviewed : IComplianceRule<BusinessActivity>
{
    private static readonly BilingualText NotLive = new("业务当日未开展", "the activity is not live on the date");
    private static readonly BilingualText Missing = new("业务开展前未通过合规审查", "the activity is live without an approved review before it began");
    private static readonly BilingualText Open = new("合规审查条件未落实", "conditions of the review are still open");
    private static readonly BilingualText PartnerLeftOut = new("第三方业务的合规审查未涵盖第三方", "the review leaves out the third party that provides the business");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-05.1",
        Severity = Severity.High,
        Title = new("业务活动已通过合规审查", "the business activity passed a compliance review"),
        Remediation = new("补做合规审查并关闭未落实的条件", "make up the review and close its conditions"),
        Needs = [FactNeed.Own<ComplianceReview>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<BusinessActivity> context)
    {
        var activity = context.Subject;
        var reviews = context.Own<ComplianceReview>();
        var approved = reviews.Any(activity, static (review, activity) => IsApproved(review) & review.ReviewedOn.IsNotAfter(activity.LiveFrom));
        var closed = reviews.Any(activity, static (review, activity) => IsApproved(review) & review.ReviewedOn.IsNotAfter(activity.LiveFrom)
            & (review.OpenConditions == 0 | !review.OpenConditions.Exists));
        var partner = !activity.ProvidedBy.Exists | reviews.Any(activity, static (review, activity) => IsApproved(review) & review.ReviewedOn.IsNotAfter(activity.LiveFrom) & review.IncludesThirdParty == true);
        var draft = context.When(activity.IsLiveOn(context.Today), NotLive).With("liveFrom", activity.LiveFrom).With("liveThrough", activity.LiveThrough);
        if (approved.IsFalse)
        {
            return draft.Require(false, Missing, "missing").With("complianceReviews", reviews);
        }

        draft = Facts(draft.Require(closed, Open, "conditions").With("complianceReviews", reviews), reviews);
        return Facts(draft.Require(partner, PartnerLeftOut, "thirdParty").With("providedBy", activity.ProvidedBy).With("complianceReviews", reviews), reviews);
    }

    private static Tri IsApproved(ComplianceReview review) => review.Result == DecisionResult.Approved | review.Result == DecisionResult.ApprovedWithConditions;

    private static VerdictDraft Facts(VerdictDraft draft, Records<ComplianceReview> reviews)
    {
        foreach (var review in reviews)
        {
            draft = draft.With("result", review.Result, review.Id).With("reviewedOn", review.ReviewedOn, review.Id)
                .With("openConditions", review.OpenConditions, review.Id).With("includesThirdParty", review.IncludesThirdParty, review.Id);
        }

        return draft;
    }
}
