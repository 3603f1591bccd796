using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires the report of larger network incidents within 1 or 4 hours of discovery (article 4).</summary>
/// <remarks>Incidents of critical infrastructure go to its protection department and the police within one hour, all others to the cyberspace office.</remarks>
internal sealed class NetworkIncidentIsReported : IComplianceRule<Incident>
{
    private static readonly ReportAsked ProtectionAsked = TableLimits.Asked(DeadlineIds.NetworkProtection);
    private static readonly ReportAsked PoliceAsked = TableLimits.Asked(DeadlineIds.NetworkPolice);
    private static readonly ReportAsked OfficeAsked = TableLimits.Asked(DeadlineIds.NetworkOffice);
    private static readonly BilingualText NotLarger = new("未达较大级别", "the incident is below the larger grade");
    private static readonly BilingualText Late = new("未按时限向网信部门报告", "it was not reported to the cyberspace office in time");
    private static readonly BilingualText LateProtection = new("关键信息基础设施事件未在一小时内向保护工作部门报告", "the incident of critical infrastructure was not reported to its protection department within an hour");
    private static readonly BilingualText LatePolice = new("关键信息基础设施事件未在一小时内向公安机关报告", "the incident of critical infrastructure was not reported to the police within an hour");

    private static readonly LegalLimit<TimeLimit> Protection = TableLimits.Legal(DeadlineIds.NetworkProtection);
    private static readonly LegalLimit<TimeLimit> Police = TableLimits.Legal(DeadlineIds.NetworkPolice);
    private static readonly LegalLimit<TimeLimit> Office = TableLimits.Legal(DeadlineIds.NetworkOffice);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "CIR-4a",
        Severity = Severity.Critical,
        Title = new("较大以上网络安全事件按时报告", "a larger network incident is reported in time"),
        Remediation = new("立即补报，如实注明报告时间和迟报原因，不得倒签", "report it at once; state the true time and reason of the late report, do not backdate"),
        Arising = DutyArising.At<Incident>("discoveredAt", static incident => incident.DiscoveredAt),
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident), FactNeed.Anywhere<Institution>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        var institutions = context.All<Institution>();
        var facts = GradingEvidence.OfNetwork(incident, institutions);
        var derived = IncidentGrading.Network(facts.Extent);
        var draft = context.When(derived.IsAtLeast(IncidentGrade.Larger, incident.NetworkGrade), NotLarger)
            .WithGrade("networkGrade", incident.NetworkGrade, derived, IncidentGrade.Larger, facts);
        if (incident.Contradict())
        {
            return draft.TellContradiction(incident);
        }

        var critical = facts.Extent.HitsCriticalInfrastructure == true;
        draft = Told(draft, context.Term(Protection.Value, incident.DiscoveredAt), reports, ProtectionAsked, critical, LateProtection, "protection", facts).Under(Protection);
        draft = Told(draft, context.Term(Police.Value, incident.DiscoveredAt), reports, PoliceAsked, critical, LatePolice, "police", facts).Under(Police);
        return Told(draft, context.Term(Office.Value, incident.DiscoveredAt), reports, OfficeAsked, !critical, Late, string.Empty, facts).Under(Office);
    }

    private static VerdictDraft Told(
        VerdictDraft draft, DutyTerm term, Records<RegulatorReport> reports, ReportAsked asked, Tri applies, BilingualText failure, string key, GradingEvidence facts) =>
        draft.Require(term.MetBy(reports, asked).If(applies), failure, key).With("discoveredAt", facts.Incident.DiscoveredAt).WithReports(reports, asked)
            .With("isCriticalInfrastructureOperator", facts.Extent.HitsCriticalInfrastructure, facts.InstitutionId);
}
