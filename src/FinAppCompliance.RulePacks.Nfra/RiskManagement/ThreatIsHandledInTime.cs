using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires that threats are handled promptly (article 12).</summary>
internal sealed class ThreatIsHandledInTime : IComplianceRule<ThreatEvent>
{
    private static readonly RuleParameter<TimeLimit> Limit = OwnLimits.Time("handleWithin", 72, TimeUnit.Hours, "威胁处置时限", "time for handling a threat");
    private static readonly BilingualText Late = new("威胁事件超过处置时限", "the threat was not closed in time");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-12.5",
        Severity = Severity.High,
        Title = new("威胁事件及时处置", "the threat is handled in time"),
        Remediation = new("立即处置并关闭威胁事件", "handle and close the threat at once"),
        Parameters = [Limit],
        Arising = DutyArising.At<ThreatEvent>("detectedAt", static threat => threat.DetectedAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<ThreatEvent> context)
    {
        var threat = context.Subject;
        return context.Require(context.Term(context.Parameters.Get(Limit), threat.DetectedAt).MetBy(threat.ClosedAt), Late).Under(Limit)
            .With("detectedAt", threat.DetectedAt).With("closedAt", threat.ClosedAt);
    }
}
