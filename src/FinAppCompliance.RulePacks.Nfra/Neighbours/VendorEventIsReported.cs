using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires the report of major outsourcing events within 24 hours (article 38).</summary>
internal sealed class VendorEventIsReported : IComplianceRule<Incident>
{
    private static readonly ReportAsked Asked = TableLimits.Asked(DeadlineIds.VendorEvent);
    private static readonly BilingualText NotGoverned = new("不属于应报告事件", "the incident need not be reported under this rule");
    private static readonly BilingualText Late = new("未在二十四小时内向金融监管部门报告", "it was not reported to the financial regulator within 24 hours");

    private static readonly LegalLimit<TimeLimit> Limit = TableLimits.Legal(DeadlineIds.VendorEvent);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "OUT-38",
        Severity = Severity.High,
        Title = new("外包重大事件二十四小时内报告", "a major outsourcing event is reported within 24 hours"),
        Remediation = new("立即补报", "report it at once"),
        Arising = DutyArising.At<Incident>("discoveredAt", static incident => incident.DiscoveredAt),
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        var draft = context.When((incident.Kind == IncidentKind.VendorFailure & incident.IsMajorEmergency == true), NotGoverned).With("kind", incident.Kind).With("isMajorEmergency", incident.IsMajorEmergency);
        return incident.Contradict()
            ? draft.TellContradiction(incident)
            : draft.Require(context.Term(Limit.Value, incident.DiscoveredAt).MetBy(reports, Asked), Late).With("discoveredAt", incident.DiscoveredAt).WithReports(reports, Asked).Under(Limit);
    }
}
