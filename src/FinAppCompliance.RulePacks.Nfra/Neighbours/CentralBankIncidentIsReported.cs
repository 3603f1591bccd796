using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires the report to the central bank; the time limit is from the draft and not verified, so the rule is off by default.</summary>
internal sealed class CentralBankIncidentIsReported : IComplianceRule<Incident>
{
    private static readonly BilingualText NotGoverned = new("不属于应报告事件", "the incident need not be reported under this rule");
    private static readonly BilingualText Late = new("未按时限报告", "it was not reported in time");

    private static readonly LegalLimit<TimeLimit> Limit = new(new TimeLimit(2, TimeUnit.Hours), new("2小时（征求意见稿，未核实）", "2 h (draft, not verified)"), Duty.Cite("PBI-1"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PBI-1",
        Severity = Severity.Critical,
        Title = new("向中国人民银行按时报告", "the central bank is told in time"),
        Remediation = new("立即补报", "report it at once"),
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        var asked = new ReportDeadline(ReportKind.NetworkIncident, context.AsOf, context.Calendar);
        return context.When(DataGrades.IsLargerOrAbove(incident.CentralBankGrade), NotGoverned).With("centralBankGrade", incident.CentralBankGrade)
            .Require(asked.IsKept(incident.DiscoveredAt, Limit.Value, reports), Late).With("discoveredAt", incident.DiscoveredAt).With("reports", reports).Under(Limit);
    }
}
