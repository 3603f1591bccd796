using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires the summary of larger network incidents within 30 days after handling (article 8).</summary>
internal sealed class NetworkIncidentIsSummarised : IComplianceRule<Incident>
{
    private static readonly ReportAsked Asked = TableLimits.Asked(DeadlineIds.NetworkSummary);
    private static readonly BilingualText NotGoverned = new("不属于应报告事件", "the incident need not be reported under this rule");
    private static readonly BilingualText Late = new("未在三十日内向网信部门报送总结", "no summary went to the cyberspace office within 30 days");

    private static readonly LegalLimit<TimeLimit> Limit = TableLimits.Legal(DeadlineIds.NetworkSummary);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "CIR-8",
        Severity = Severity.High,
        Title = new("处置结束后三十日内报送总结", "a summary follows within 30 days"),
        Remediation = new("立即补报", "report it at once"),
        Arising = DutyArising.At<Incident>("endedAt", static incident => incident.EndedAt),
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident), FactNeed.Anywhere<Institution>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        var institutions = context.All<Institution>();
        var facts = GradingEvidence.OfNetwork(incident, institutions);
        var derived = IncidentGrading.Network(facts.Extent);
        var draft = context.When(derived.IsAtLeast(IncidentGrade.Larger, incident.NetworkGrade) & incident.EndedAt.IsBy(context.AsOf), NotGoverned)
            .WithGrade("networkGrade", incident.NetworkGrade, derived, IncidentGrade.Larger, facts).With("endedAt", incident.EndedAt);
        return incident.Contradict()
            ? draft.TellContradiction(incident)
            : draft.Require(context.Term(Limit.Value, incident.EndedAt).MetBy(reports, Asked), Late).With("endedAt", incident.EndedAt).WithReports(reports, Asked).Under(Limit);
    }
}
