using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires that users are told early enough before the cut-over (Q&amp;A, question 6).</summary>
internal sealed class IntegrationIsAnnouncedToUsers : IComplianceRule<IntegrationProject>
{
    private static readonly BilingualText NotCut = new("整合尚未切换", "the integration has not cut over yet");
    private static readonly BilingualText Missing = new("整合未告知用户", "users were not told of the integration");
    private static readonly BilingualText Short = new("告知用户的提前期不足", "users were told too late before the cut-over");

    private static readonly RuleParameter<TimeLimit> NoticeTime = TableLimits.Own(DeadlineIds.TransitionNotice, "user-notice-time", InstitutionLimits.Texts("告知用户提前期", "time between telling users and the cut-over"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "QA-6.5",
        Severity = Severity.High,
        Title = new("整合切换前已提前告知用户", "users were told early enough before the cut-over"),
        Remediation = new("补发用户公告并在今后提前告知", "tell the users now, and tell them in time in the future"),
        Arising = DutyArising.On<IntegrationProject>("cutOverOn", static project => project.CutOverOn),
        Parameters = [NoticeTime],
    }.Describe();

    public Verdict Evaluate(in RuleContext<IntegrationProject> context)
    {
        var project = context.Subject;
        var draft = context.When(project.CutOverOn.IsBy(context.Today), NotCut).With("cutOverOn", project.CutOverOn);
        var notice = project.UserNotice.HasValue ? project.UserNotice.Value : null;
        var published = notice?.PublishedOn ?? default;
        var latest = project.CutOverOn.TryGet(out var day) ? context.Parameters.Get(NoticeTime).Before(day, context.Calendar) : Fact<DateOnly>.Unknown;
        return draft.Require(project.UserNotice.Exists & (notice?.PublishedOn.Exists ?? default) & !(notice?.Channels.IsEmpty ?? default), Missing, "notice").With("userNotice", project.UserNotice)
            .With("publishedOn", published, "userNotice").With("channels", notice?.Channels ?? default, "userNotice")
            .Require(!project.UserNotice.Exists | !published.Exists | latest.HasValue & published.IsNotAfter(latest), Short, "time").With("userNotice", project.UserNotice).With("publishedOn", published, "userNotice").Under(NoticeTime);
    }
}
