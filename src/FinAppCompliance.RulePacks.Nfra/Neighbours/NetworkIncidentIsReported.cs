using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires the report of larger network incidents within 1 or 4 hours of discovery (article 4).</summary>
internal sealed class NetworkIncidentIsReported : IComplianceRule<Incident>
{
    private static readonly BilingualText NotLarger = new("未达较大级别", "the incident is below the larger grade");
    private static readonly BilingualText Late = new("未按时限报告", "it was not reported in time");

    private static readonly LegalLimit<TimeLimit> Critical = new(new TimeLimit(1, TimeUnit.Hours), new("1小时", "1 h"), Duty.Cite("CIR-4a"));
    private static readonly LegalLimit<TimeLimit> Others = new(new TimeLimit(4, TimeUnit.Hours), new("4小时", "4 h"), Duty.Cite("CIR-4a"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "CIR-4a",
        Severity = Severity.Critical,
        Title = new("较大以上网络安全事件按时报告", "a larger network incident is reported in time"),
        Remediation = new("立即补报", "report it at once"),
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident), FactNeed.Anywhere<Institution>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        var institutions = context.All<Institution>();
        var critical = institutions.Any(static institution => institution.IsCriticalInfrastructureOperator == true);
        var asked = new ReportDeadline(ReportKind.NetworkIncident, context.AsOf, context.Calendar);
        var kept = asked.IsKept(incident.DiscoveredAt, Critical.Value, reports) | (!critical & asked.IsKept(incident.DiscoveredAt, Others.Value, reports));
        return context.When(DataGrades.IsLargerOrAbove(incident.NetworkGrade), NotLarger).With("networkGrade", incident.NetworkGrade)
            .Require(kept, Late).With("discoveredAt", incident.DiscoveredAt).With("reports", reports).With("institutions", institutions).Under(critical.IsTrue ? Critical : Others);
    }
}
