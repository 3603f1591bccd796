using FinAppCompliance.Domain.Assessments;
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
internal sealed class NetworkIncidentIsReported : IComplianceRule<Incident>
{
    private static readonly ReportAsked Asked = new(ReportKind.NetworkIncident, AuthorityKind.CyberspaceOffice);
    private static readonly BilingualText NotLarger = new("未达较大级别", "the incident is below the larger grade");
    private static readonly BilingualText Late = new("未按时限向网信部门报告", "it was not reported to the cyberspace office in time");

    private static readonly LegalLimit<TimeLimit> Critical = new(new TimeLimit(1, TimeUnit.Hours), new("1小时", "1 h"), Duty.Cite("CIR-4a"));
    private static readonly LegalLimit<TimeLimit> Others = new(new TimeLimit(4, TimeUnit.Hours), new("4小时", "4 h"), Duty.Cite("CIR-4a"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "CIR-4a",
        Severity = Severity.Critical,
        Title = new("较大以上网络安全事件按时报告", "a larger network incident is reported in time"),
        Remediation = new("立即补报", "report it at once"),
        Arising = DutyArising.At<Incident>("discoveredAt", static incident => incident.DiscoveredAt),
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident), FactNeed.Anywhere<Institution>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        var institutions = context.All<Institution>();
        var critical = institutions.Count == 1 ? institutions[0].IsCriticalInfrastructureOperator : Fact<bool>.Unknown;
        var draft = context.When(DataGrades.IsLargerOrAbove(incident.NetworkGrade), NotLarger).With("networkGrade", incident.NetworkGrade);
        if (incident.Contradict())
        {
            return draft.TellContradiction(incident);
        }

        var kept = Sooner(
            critical == true,
            context.Term(Critical.Value, incident.DiscoveredAt).MetBy(reports, Asked),
            context.Term(Others.Value, incident.DiscoveredAt).MetBy(reports, Asked));
        return draft.Require(kept, Late).With("discoveredAt", incident.DiscoveredAt).WithReports(reports, Asked)
            .With("isCriticalInfrastructureOperator", critical, institutions.Count == 1 ? institutions[0].Id : null).Under(critical == true ? Critical : Others);
    }

    /// <summary>Chooses between the clocks; where it is not known which runs, only what both say is told.</summary>
    private static Timeliness Sooner(Tri isCritical, Timeliness critical, Timeliness others)
    {
        if (isCritical.IsTrue || critical.State == TimelinessState.InTime)
        {
            return critical;
        }

        return isCritical.IsFalse || critical.State == others.State || others.State == TimelinessState.Late ? others : others with { State = TimelinessState.Unknown };
    }
}
