using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires that major emergencies are reported to the financial regulator in time; the statutory clocks of the neighbouring rules stand beside (article 15).</summary>
/// <remarks>Any report on the incident counts that went to the NFRA or its office; a report to another authority does not.</remarks>
internal sealed class MajorEmergencyIsReported : IComplianceRule<Incident>
{
    private static readonly BilingualText NotMajor = new("不是重大突发事件", "it is no major emergency");
    private static readonly BilingualText Late = new("未及时向金融监管总局或其派出机构报告", "it was not reported to the NFRA or its office in time");

    private static readonly RuleParameter<TimeLimit> Promptly = TableLimits.Own(DeadlineIds.MajorEmergency, "emergencyReportHours", "重大突发事件报告时限", "time to report a major emergency");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-15.5",
        Severity = Severity.Critical,
        Title = new("重大突发事件及时报告", "a major emergency is reported in time"),
        Remediation = new("立即向金融监管总局或其派出机构报告，如实注明报告时间和迟报原因，不得倒签", "report to the NFRA or its office at once; state the true time and reason of the late report, do not backdate"),
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident)],
        Parameters = [Promptly],
        Arising = DutyArising.At<Incident>("discoveredAt", static incident => incident.DiscoveredAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        var draft = context.When(incident.IsMajorEmergency == true, NotMajor).With("isMajorEmergency", incident.IsMajorEmergency);
        if (incident.Contradict())
        {
            return draft.TellContradiction(incident);
        }

        var reported = context.Term(context.Parameters.Get(Promptly), incident.DiscoveredAt)
            .MetByAny(reports, AuthorityKind.FinancialRegulator, static (report, authority) => report.AuthorityKind == authority, static report => report.SubmittedAt);
        draft = draft.Require(reported, Late).Under(Promptly).With("discoveredAt", incident.DiscoveredAt).With("reports", reports);
        foreach (var report in reports)
        {
            draft = draft.With("authorityKind", report.AuthorityKind, report.Id).With("incident", report.Incident, report.Id);
            draft = (report.AuthorityKind == AuthorityKind.FinancialRegulator).IsFalse ? draft : draft.With("submittedAt", report.SubmittedAt, report.Id);
        }

        return draft;
    }
}
