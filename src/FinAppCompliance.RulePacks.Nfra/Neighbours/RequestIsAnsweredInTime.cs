using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that requests are answered within the promised time, at most 15 working days (behaviour 6.3, not verified).</summary>
internal sealed class RequestIsAnsweredInTime : IComplianceRule<SubjectRequest>
{
    private static readonly BilingualText Late = new("请求超过承诺时限未答复", "the request was not answered within the promised time");

    private static readonly LegalLimit<TimeLimit> Limit = TableLimits.Legal(DeadlineIds.RequestBehaviour);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "AUD-6.3",
        Severity = Severity.High,
        Title = new("个人权利请求在承诺时限内答复", "the request is answered within the promised time"),
        Remediation = new("立即处理并答复", "handle and answer it at once"),
        Arising = DutyArising.At<SubjectRequest>("receivedAt", static request => request.ReceivedAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<SubjectRequest> context)
    {
        var request = context.Subject;
        var kept = context.PromiseKept(request.ReceivedAt, request.PromisedDays, request.AnsweredAt);
        return context.Require(kept, Late).With("receivedAt", request.ReceivedAt).With("answeredAt", request.AnsweredAt).With("promisedDays", request.PromisedDays).Under(Limit);
    }
}
