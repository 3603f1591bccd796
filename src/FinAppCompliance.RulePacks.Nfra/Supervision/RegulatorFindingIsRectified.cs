using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Supervision;

/// <summary>Requires that faults the regulator found are rectified in time and verified (article 18).</summary>
/// <remarks>Where the regulator set no day, the institution's own term runs from the receipt; a fault is never settled because nobody set a day.</remarks>
internal sealed class RegulatorFindingIsRectified : IComplianceRule<RegulatorFinding>
{
    private static readonly RuleParameter<TimeLimit> OwnTerm = OwnLimits.Time("rectifyWithin", 90, TimeUnit.CalendarDays, "监管未定整改期限时的整改时限", "time for rectification when the regulator set no day");
    private static readonly BilingualText Overdue = new("监管发现问题整改超期", "the fault was not rectified in time");
    private static readonly BilingualText Unproved = new("整改完成但未经验证或无证据", "the fault was closed without verification or evidence");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-18.2",
        Severity = Severity.High,
        Title = new("监管发现问题按期真实整改", "the fault the regulator found is rectified in time and genuinely"),
        Remediation = new("立即整改并由他人验证、留存证据，如实注明整改日期", "rectify at once, have somebody else verify it, keep the evidence and state the true date"),
        Parameters = [OwnTerm],
        Arising = DutyArising.On<RegulatorFinding>("receivedOn", static finding => finding.ReceivedOn),
    }.Describe();

    public Verdict Evaluate(in RuleContext<RegulatorFinding> context)
    {
        var finding = context.Subject;
        var draft = context.Require(Rectified(context), Overdue, "overdue").With("receivedOn", finding.ReceivedOn).With("dueOn", finding.DueOn).With("rectifiedOn", finding.RectifiedOn);
        return (finding.DueOn.IsAbsent ? draft.Under(OwnTerm) : draft)
            .Require(!finding.RectifiedOn.IsBy(context.Today) | (finding.IsVerified == true & !finding.EvidenceIds.IsEmpty), Unproved, "proof")
            .With("receivedOn", finding.ReceivedOn).With("rectifiedOn", finding.RectifiedOn).With("isVerified", finding.IsVerified).With("evidenceIds", finding.EvidenceIds);
    }

    private static Timeliness Rectified(in RuleContext<RegulatorFinding> context)
    {
        var finding = context.Subject;
        if (finding.DueOn.IsAbsent)
        {
            return context.Term(context.Parameters.Get(OwnTerm), finding.ReceivedOn).MetBy(finding.RectifiedOn);
        }

        // A day for rectification that lies before the receipt contradicts the record.
        return finding.ReceivedOn.TryGet(out var received) && (finding.DueOn < received).IsTrue
            ? new(TimelinessState.OutOfOrder, null, null, null)
            : context.Term(finding.ReceivedOn, finding.DueOn).MetBy(finding.RectifiedOn);
    }
}
