using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires a design review of each released version and approved changes (article 7).</summary>
internal sealed class DesignAndChangesAreControlled : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotReleased = new("版本未发布", "the version is not released");
    private static readonly BilingualText Missing = new("版本发布前未经设计评审", "the version was released without an approved design review");
    private static readonly BilingualText Unapproved = new("变更未经批准即实施", "a change was carried out without approval");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-07.1",
        Severity = Severity.Medium,
        Title = new("版本设计经评审且变更经批准", "the design was reviewed and the changes were approved"),
        Remediation = new(
            "补做设计评审和变更审批，如实注明补办日期和原因，不得倒签",
            "make up the review and the approvals; state the true date and reason of the late step and do not backdate"),
        Needs = [FactNeed.Own<DesignReview>(), FactNeed.Own<ChangeRecord>()],
        Arising = DutyArising.At<AppVersion>("releasedAt", static version => version.ReleasedAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var draft = context.When(version.ReleasedAt.IsBy(context.AsOf), NotReleased).With("releasedAt", version.ReleasedAt);

        var day = version.ReleasedAt.TryGet(out var released) ? ChinaStandardTime.DateOf(released) : DateOnly.MinValue;
        var reviews = context.Own<DesignReview>();
        var reviewed = reviews.Any(day, static (review, day) => (review.Result == DecisionResult.Approved | review.Result == DecisionResult.ApprovedWithConditions) & review.ReviewedOn.IsBy(day));
        draft = draft.Require(reviewed, Missing, "review").With("designReviews", reviews);
        foreach (var review in reviews)
        {
            draft = draft.With("result", review.Result, review.Id).With("reviewedOn", review.ReviewedOn, review.Id);
        }

        var changes = context.About<ChangeRecord>(version.Application.Id);
        var approved = changes.All((version, context.Today), static (change, asked) => !(change.Version == asked.version) | !change.ExecutedOn.IsBy(asked.Today)
            | change.Approver.Exists & change.ApprovedOn.Exists & change.ApprovedOn.IsNotAfter(change.ExecutedOn));
        draft = draft.Require(approved, Unapproved, "changes").With("changeRecords", changes);
        foreach (var change in changes)
        {
            draft = draft.With("version", change.Version, change.Id);
            draft = (change.Version == version).IsFalse ? draft
                : draft.With("executedOn", change.ExecutedOn, change.Id)
                    .With("approvedOn", change.ApprovedOn, change.Id).With("approver", change.Approver, change.Id);
        }

        return draft;
    }
}
