using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires the summary of larger network incidents within 30 days after handling (article 8).</summary>
internal sealed class NetworkIncidentIsSummarised : IComplianceRule<Incident>
{
    private static readonly BilingualText NotGoverned = new("不属于应报告事件", "the incident need not be reported under this rule");
    private static readonly BilingualText Late = new("未按时限报告", "it was not reported in time");

    private static readonly LegalLimit<TimeLimit> Limit = new(new TimeLimit(30, TimeUnit.CalendarDays), new("30日", "30 days"), Duty.Cite("CIR-8"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "CIR-8",
        Severity = Severity.High,
        Title = new("处置结束后三十日内报送总结", "a summary follows within 30 days"),
        Remediation = new("立即补报", "report it at once"),
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        var asked = new ReportDeadline(ReportKind.NetworkIncidentSummary, context.AsOf, context.Calendar);
        return context.When(DataGrades.IsLargerOrAbove(incident.NetworkGrade) & incident.EndedAt.Exists, NotGoverned).With("networkGrade", incident.NetworkGrade).With("endedAt", incident.EndedAt)
            .Require(asked.IsKept(incident.EndedAt, Limit.Value, reports), Late).With("endedAt", incident.EndedAt).With("reports", reports).Under(Limit);
    }
}
