using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires that complaints are handled within the promised time, at most 15 working days (article 16, by the number of AUD-6.5).</summary>
internal sealed class PrivacyIssuesAreHandledPromptly : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Late = new("投诉超过时限未处理", "a complaint was not handled in time");

    private static readonly LegalLimit<TimeLimit> Limit = new(new TimeLimit(15, TimeUnit.WorkingDays), new("15个工作日", "15 working days"), Duty.Cite("AUD-6.5"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-16.5",
        Severity = Severity.High,
        Title = new("及时处理隐私投诉", "privacy complaints are handled promptly"),
        Remediation = new("立即处理并答复", "handle and answer them at once"),
        Needs = [FactNeed.Own<Complaint>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var complaints = context.Own<Complaint>();
        return context.Require(complaints.All((context.AsOf, context.Calendar), static (complaint, now) => InTime(complaint, now)), Late).With("complaints", complaints).Under(Limit);
    }

    private static Tri InTime(Complaint complaint, (DateTimeOffset AsOf, IWorkingCalendar Calendar) now)
    {
        if (!Limit.Value.From(complaint.ReceivedAt, now.Calendar).TryGet(out var due))
        {
            return Tri.Unknown;
        }

        return due.IsMetAt(now.AsOf) ? true : complaint.HandledAt.TryGet(out var at) ? due.IsMetAt(at) : complaint.HandledAt.Exists;
    }
}
