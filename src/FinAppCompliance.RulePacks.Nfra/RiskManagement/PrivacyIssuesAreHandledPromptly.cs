using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires that complaints are handled within 15 working days (article 16, by the number of AUD-6.5) and leaks contained within the institution's own time.</summary>
internal sealed class PrivacyIssuesAreHandledPromptly : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Late = new("投诉超过时限未处理", "a complaint was not handled in time");

    private static readonly BilingualText Uncontained = new("泄露事件未及时控制", "a leak was not contained in time");

    private static readonly RuleParameter<TimeLimit> Containment = RuleParameter.Time("leakContainment", new TimeLimit(3, TimeUnit.WorkingDays), (1, 30), new(
        new("控制泄露的时限", "time to contain a leak"), new("《通知》只要求及时处理，时限由机构自定", "the Notice only says promptly; the number is the institution's"), new("个人信息保护负责人", "personal-information officer")));

    private static readonly LegalLimit<TimeLimit> Limit = new(new TimeLimit(15, TimeUnit.WorkingDays), new("15个工作日", "15 working days"), Duty.Cite("AUD-6.5"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-16.5",
        Severity = Severity.High,
        Title = new("及时处理隐私投诉和泄露事件", "privacy complaints and leaks are handled promptly"),
        Remediation = new("立即处理并答复", "handle and answer them at once"),
        Needs = [FactNeed.Own<Complaint>(), FactNeed.Naming(Incident.ByApplication)],
        Parameters = [Containment],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var complaints = context.Own<Complaint>();
        var incidents = context.Naming(Incident.ByApplication);
        return context.Require(complaints.All((context.AsOf, context.Calendar), static (complaint, now) => InTime(complaint, now)), Late).With("complaints", complaints).Under(Limit)
            .Require(incidents.All((Limit: context.Parameters.Get(Containment), context.AsOf, context.Calendar), static (incident, asked) => !incident.IsDataLoss() | IsContained(incident, asked.Limit, asked.AsOf, asked.Calendar)), Uncontained, "leak").With("incidents", incidents).Under(Containment);
    }

    private static Tri IsContained(Incident incident, TimeLimit limit, DateTimeOffset asOf, IWorkingCalendar calendar)
    {
        if (!incident.DiscoveredAt.TryGet(out var from) || !limit.From(from, calendar).TryGet(out var due))
        {
            return Tri.Unknown;
        }

        return !due.HasPassedAt(asOf) ? true : incident.ContainedAt.TryGet(out var at) ? due.IsMetAt(at) : incident.ContainedAt.Exists;
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
