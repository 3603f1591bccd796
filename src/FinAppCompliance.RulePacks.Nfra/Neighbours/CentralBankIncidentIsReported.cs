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

/// <summary>Requires the report to the central bank; the time limit is from the draft and not verified, so the rule is off by default.</summary>
internal sealed class CentralBankIncidentIsReported : IComplianceRule<Incident>
{
    private static readonly ReportAsked Asked = TableLimits.Asked(DeadlineIds.CentralBankReport);
    private static readonly BilingualText NotGoverned = new("不属于应报告事件", "the incident need not be reported under this rule");
    private static readonly BilingualText Late = new("未按时限向中国人民银行报告", "it was not reported to the central bank in time");

    private static readonly LegalLimit<TimeLimit> Limit = TableLimits.Legal(DeadlineIds.CentralBankReport);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PBI-1",
        Severity = Severity.Critical,
        Title = new("向中国人民银行按时报告", "the central bank is told in time"),
        Remediation = new("立即补报", "report it at once"),
        Arising = DutyArising.At<Incident>("discoveredAt", static incident => incident.DiscoveredAt),
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        var draft = context.When(DataGrades.IsLargerOrAbove(incident.CentralBankGrade), NotGoverned).With("centralBankGrade", GradeTerms.OrUnknown(incident.CentralBankGrade));
        return incident.Contradict()
            ? draft.TellContradiction(incident)
            : draft.Require(context.Term(Limit.Value, incident.DiscoveredAt).MetBy(reports, Asked), Late).With("discoveredAt", incident.DiscoveredAt).WithReports(reports, Asked).Under(Limit);
    }
}
