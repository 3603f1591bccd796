using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires due diligence within one year before the contract (article 17).</summary>
internal sealed class DueDiligenceIsFresh : IComplianceRule<OutsourcingArrangement>
{
    private static readonly BilingualText NotSigned = new("尚未签约", "it is not signed yet");
    private static readonly BilingualText Stale = new("签约时尽职调查缺失或已超过一年", "at signing, due diligence was missing or older than a year");

    private static readonly LegalLimit<TimeLimit> Validity = TableLimits.Legal(DeadlineIds.DueDiligence);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "OUT-17",
        Severity = Severity.High,
        Title = new("签约前一年内完成尽职调查", "due diligence lies within a year before signing"),
        Remediation = new("补做尽职调查，如实注明补办日期和原因，不得倒签", "hold due diligence, state the true date and reason of the late step; do not backdate"),
        Arising = DutyArising.On<OutsourcingArrangement>("signedOn", static arrangement => arrangement.SignedOn),
    }.Describe();

    public Verdict Evaluate(in RuleContext<OutsourcingArrangement> context)
    {
        var arrangement = context.Subject;
        var fresh = arrangement.SignedOn.TryGet(out var signed) ? Recency.IsWithin(arrangement.DueDiligenceOn, Validity.Value, signed, context.Calendar) : default;
        return context.When(arrangement.SignedOn.IsBy(context.Today), NotSigned).With("signedOn", arrangement.SignedOn)
            .Require(fresh, Stale).With("signedOn", arrangement.SignedOn).With("dueDiligenceOn", arrangement.DueDiligenceOn).Under(Validity);
    }
}
