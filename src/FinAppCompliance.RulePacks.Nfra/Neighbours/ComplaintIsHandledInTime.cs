using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
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
    private static readonly BilingualText Late = new("投诉超过承诺时限未处理", "the complaint was not handled within the promised time");

    private static readonly TimeLimit Longest = new(15, TimeUnit.WorkingDays);
    private static readonly LegalLimit<int> Limit = new(15, new("15个工作日", "15 working days"), Duty.Cite("AUD-6.5"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "AUD-6.5",
        Severity = Severity.High,
        Title = new("投诉在承诺时限内处理", "the complaint is handled within the promised time"),
        Remediation = new("立即处理并答复", "handle and answer it at once"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<Complaint> context)
    {
        var complaint = context.Subject;
        return context.Require(IsInTime(complaint.ReceivedAt, complaint.HandledAt, complaint.PromisedDays, (context.AsOf, context.Calendar)), Late)
            .With("receivedAt", complaint.ReceivedAt).With("handledAt", complaint.HandledAt).With("promisedDays", complaint.PromisedDays).Under(Limit);
    }

    private static Tri IsInTime(Fact<DateTimeOffset> received, Fact<DateTimeOffset> done, Fact<int> promised, in (DateTimeOffset AsOf, IWorkingCalendar Calendar) now)
    {
        if (!received.TryGet(out var from) || promised.IsUnknown)
        {
            return Tri.Unknown;
        }

        var limit = promised.HasValue && promised.Value < Longest.Amount ? new TimeLimit(promised.Value, TimeUnit.WorkingDays) : Longest;
        if (!limit.From(from, now.Calendar).TryGet(out var due))
        {
            return Tri.Unknown;
        }

        return done.TryGet(out var at) ? due.IsMetAt(at) : done.IsAbsent ? !due.HasPassedAt(now.AsOf) : Tri.Unknown;
    }
}
