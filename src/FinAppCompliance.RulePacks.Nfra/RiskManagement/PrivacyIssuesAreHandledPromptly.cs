using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires that privacy complaints are handled within 15 working days (article 16, by the number of AUD-6.5) and leaks contained within the institution's own time.</summary>
/// <remarks>Complaints about fees, sales or service are no issue of privacy. A promise shorter than 15 working days is judged by AUD-6.5.</remarks>
internal sealed class PrivacyIssuesAreHandledPromptly : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Late = new("个人信息或隐私投诉超过时限未处理", "a complaint about personal information or privacy was not handled in time");

    private static readonly BilingualText Uncontained = new("数据泄露、篡改或毁损事件未及时控制", "a leak, tampering with or destruction of data was not contained in time");

    private static readonly RuleParameter<TimeLimit> Containment = TableLimits.Own(DeadlineIds.LeakContainment, "leakContainment", new RuleParameterTexts(
        new("控制泄露的时限", "time to contain a leak"), new("《通知》只要求及时处理，时限由机构自定", "the Notice only says promptly; the number is the institution's"), new("个人信息保护负责人", "personal-information officer")));

    private static readonly LegalLimit<TimeLimit> Limit = TableLimits.Legal(DeadlineIds.ComplaintBehaviour);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-16.5",
        Severity = Severity.High,
        Title = new("及时处理隐私投诉和泄露事件", "privacy complaints and leaks are handled promptly"),
        Remediation = new("立即处理并答复投诉、控制事件，如实注明处理日期", "handle and answer the complaint and contain the incident at once; state the true date"),
        Needs = [FactNeed.Own<Complaint>(), FactNeed.Naming(Incident.ByApplication)],
        Parameters = [Containment],
        Arising = DutyArising.OfEach("receivedAt, discoveredAt"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var complaints = context.Own<Complaint>();
        var incidents = context.Naming(Incident.ByApplication);
        var draft = context.Require(complaints.IsComplete ? Tri.True : Tri.Unknown, Late).With("complaints", complaints);
        foreach (var complaint in complaints)
        {
            draft = Handled(draft, complaint, context);
        }

        draft = draft.Require(incidents.IsComplete ? Tri.True : Tri.Unknown, Uncontained, "leak").With("incidents", incidents);
        foreach (var incident in incidents)
        {
            draft = Contained(draft, incident, context);
        }

        return draft;
    }

    private static VerdictDraft Handled(VerdictDraft draft, Complaint complaint, scoped in RuleContext<MobileApplication> context)
    {
        var isOurs = (complaint.Topic == ComplaintTopic.PersonalInformation | complaint.Topic == ComplaintTopic.Privacy)
            & complaint.Application == new Ref<MobileApplication>(context.Subject.Id) & context.ArisesInForce(complaint.ReceivedAt);
        draft = draft.Require(context.Term(Limit.Value, complaint.ReceivedAt).MetBy(complaint.HandledAt).If(isOurs), Late).Under(Limit).With("topic", complaint.Topic, complaint.Id);
        return isOurs.IsFalse ? draft : draft.With("application", complaint.Application, complaint.Id).With("receivedAt", complaint.ReceivedAt, complaint.Id).With("handledAt", complaint.HandledAt, complaint.Id);
    }

    private static VerdictDraft Contained(VerdictDraft draft, Incident incident, scoped in RuleContext<MobileApplication> context)
    {
        var isOurs = incident.IsDataLoss() & incident.Applications.Contains(new Ref<MobileApplication>(context.Subject.Id)) & context.ArisesInForce(incident.DiscoveredAt);
        if (isOurs.IsTrue && incident.Contradict())
        {
            return draft.TellContradiction(incident, incident.Id);
        }

        draft = draft.Require(context.Term(context.Parameters.Get(Containment), incident.DiscoveredAt).MetBy(incident.ContainedAt).If(isOurs), Uncontained, "leak").Under(Containment).With("kind", incident.Kind, incident.Id);
        return isOurs.IsFalse ? draft : draft.With("applications", incident.Applications, incident.Id).With("discoveredAt", incident.DiscoveredAt, incident.Id).With("containedAt", incident.ContainedAt, incident.Id);
    }
}
