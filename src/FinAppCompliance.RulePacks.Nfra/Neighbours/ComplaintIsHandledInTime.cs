using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that complaints are handled within the promised time, at most 15 working days (behaviour 6.5).</summary>
internal sealed class ComplaintIsHandledInTime : IComplianceRule<Complaint>
{
    private static readonly BilingualText OtherTopic = new("不是个人信息或隐私投诉", "it is no complaint about personal information or privacy");
    private static readonly BilingualText Late = new("投诉超过承诺时限未处理", "the complaint was not handled within the promised time");

    private static readonly LegalLimit<TimeLimit> Limit = TableLimits.Legal(DeadlineIds.ComplaintBehaviour);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "AUD-6.5",
        Severity = Severity.High,
        Title = new("投诉在承诺时限内处理", "the complaint is handled within the promised time"),
        Remediation = new("立即处理并答复", "handle and answer it at once"),
        Arising = DutyArising.At<Complaint>("receivedAt", static complaint => complaint.ReceivedAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<Complaint> context)
    {
        var complaint = context.Subject;
        var kept = context.PromiseKept(complaint.ReceivedAt, complaint.PromisedDays, complaint.HandledAt);
        return context.When(complaint.Topic == ComplaintTopic.PersonalInformation | complaint.Topic == ComplaintTopic.Privacy, OtherTopic).With("topic", complaint.Topic)
            .Require(kept, Late).With("receivedAt", complaint.ReceivedAt).With("handledAt", complaint.HandledAt).With("promisedDays", complaint.PromisedDays).Under(Limit);
    }
}
