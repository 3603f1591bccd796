using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires a special audit at once after a major application risk event (article 17).</summary>
/// <remarks>An audit opened before the event was discovered answers nothing: the record contradicts itself, and a person has to look.</remarks>
internal sealed class MajorEventTriggersSpecialAudit : IComplianceRule<Incident>
{
    private static readonly RuleParameter<TimeLimit> Limit = TableLimits.Own(DeadlineIds.SpecialAudit, "openWithin", "专项审计启动时限", "time for opening the special audit");

    private static readonly BilingualText NotMajor = new("不属于重大移动应用风险事件", "it is no major application risk event");
    private static readonly BilingualText Missing = new("重大风险事件后未在时限内启动专项审计", "no special audit was opened in time after the major event");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-17.5",
        Severity = Severity.High,
        Title = new("重大风险事件后立即开展专项审计", "a major event is followed by a special audit at once"),
        Remediation = new("立即启动专项审计；补做的如实注明启动日期和原因，不得倒签", "open the special audit at once; state the true date and reason of a late step, do not backdate"),
        Needs = [FactNeed.Naming(Audit.ByTriggerIncident)],
        Parameters = [Limit],
        Arising = DutyArising.At<Incident>("discoveredAt", static incident => incident.DiscoveredAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var audits = context.Naming(Audit.ByTriggerIncident);
        var draft = context.When(incident.IsMajorApplicationRisk == true, NotMajor).With("isMajorApplicationRisk", incident.IsMajorApplicationRisk);
        if (incident.Contradict())
        {
            return draft.TellContradiction(incident);
        }

        var opened = context.Term(context.Parameters.Get(Limit), incident.DiscoveredAt)
            .MetByAny(audits, AuditKind.Special, static (audit, kind) => audit.Kind == kind, static audit => audit.OpenedOn);
        draft = draft.Require(opened, Missing).Under(Limit).With("discoveredAt", incident.DiscoveredAt).With("audits", audits);
        foreach (var audit in audits)
        {
            draft = draft.With("kind", audit.Kind, audit.Id).With("triggerIncident", audit.TriggerIncident, audit.Id);
            draft = (audit.Kind == AuditKind.Special).IsFalse ? draft : draft.With("openedOn", audit.OpenedOn, audit.Id);
        }

        return draft;
    }
}
