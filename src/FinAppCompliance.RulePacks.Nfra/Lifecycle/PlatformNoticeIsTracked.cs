using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires that a unit follows the notices of every platform in use (article 10).</summary>
internal sealed class PlatformNoticeIsTracked : IComplianceRule<PlatformNotice>
{
    private static readonly BilingualText NotUsed = new("公告不涉及本机构应用", "no application of the institution is concerned");
    private static readonly BilingualText NotAnnounced = new("公告尚未发布", "the notice has not been issued");
    private static readonly BilingualText Untracked = new("在用平台的升级公告无人跟踪", "nobody follows the notice of a platform in use");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-10.2",
        Severity = Severity.Low,
        Title = new("分发平台升级公告有人跟踪", "somebody follows the notices of the platform"),
        Remediation = new("指定部门跟踪平台公告", "name a unit that follows the notices"),
        Arising = DutyArising.On<PlatformNotice>("announcedOn", static notice => notice.AnnouncedOn),
    }.Describe();

    public Verdict Evaluate(in RuleContext<PlatformNotice> context)
    {
        var notice = context.Subject;
        return context.When(!notice.Applications.IsEmpty, NotUsed).With("applications", notice.Applications)
            .When(notice.AnnouncedOn.IsBy(context.Today), NotAnnounced).With("announcedOn", notice.AnnouncedOn)
            .Require(notice.TrackedBy.Exists, Untracked).With("trackedBy", notice.TrackedBy);
    }
}
