using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires a special audit at once after a major application risk event (article 17).</summary>
internal sealed class MajorEventTriggersSpecialAudit : IComplianceRule<Incident>
{
    private static readonly RuleParameter<TimeLimit> Limit = OwnLimits.Time("openWithin", 10, TimeUnit.WorkingDays, "专项审计启动时限", "time for opening the special audit");
    private static readonly BilingualText NotMajor = new("不属于重大移动应用风险事件", "it is no major application risk event");
    private static readonly BilingualText Missing = new("重大风险事件后未在时限内启动专项审计", "no special audit was opened in time after the major event");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-17.5",
        Severity = Severity.High,
        Title = new("重大风险事件后立即开展专项审计", "a major event is followed by a special audit at once"),
        Remediation = new("立即启动专项审计", "open the special audit at once"),
        Needs = [FactNeed.Naming(Audit.ByTriggerIncident)],
        Parameters = [Limit],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var audits = context.Naming(Audit.ByTriggerIncident);
        var deadline = context.Parameters.Get(Limit).From(incident.DiscoveredAt, context.Calendar);
        var opened = deadline.TryGet(out var due)
            ? !due.HasPassedAt(context.AsOf) | audits.Any(due.LastDay, static (audit, last) => audit.Kind == AuditKind.Special & audit.OpenedOn.IsBy(last))
            : Tri.Unknown;
        var draft = context.When(incident.IsMajorApplicationRisk == true, NotMajor).With("isMajorApplicationRisk", incident.IsMajorApplicationRisk)
            .Require(opened, Missing).Under(Limit).With("discoveredAt", incident.DiscoveredAt).With("audits", audits);
        foreach (var audit in audits)
        {
            draft = draft.With("kind", audit.Kind, audit.Id).With("triggerIncident", audit.TriggerIncident, audit.Id).With("openedOn", audit.OpenedOn, audit.Id);
        }

        return draft;
    }
}
