using FinAppCompliance.Domain.Assessments;
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
internal sealed class MajorEmergencyIsReported : IComplianceRule<Incident>
{
    private static readonly BilingualText NotMajor = new("不是重大突发事件", "it is no major emergency");
    private static readonly BilingualText Late = new("未及时向监管部门报告", "it was not reported to the regulator in time");

    private static readonly RuleParameter<TimeLimit> Promptly = OwnLimits.Time("emergencyReportHours", 2, TimeUnit.Hours, "重大突发事件报告时限", "time to report a major emergency");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-15.5",
        Severity = Severity.Critical,
        Title = new("重大突发事件及时报告", "a major emergency is reported in time"),
        Remediation = new("立即报告并说明原因", "report at once and say why it is late"),
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident)],
        Parameters = [Promptly],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        return context.When(incident.IsMajorEmergency == true, NotMajor).With("isMajorEmergency", incident.IsMajorEmergency)
            .Require(Reported(incident, context.Parameters.Get(Promptly), reports, (context.AsOf, context.Calendar)), Late).With("discoveredAt", incident.DiscoveredAt).With("reports", reports).Under(Promptly);
    }

    private static Tri Reported(Incident incident, TimeLimit limit, Records<RegulatorReport> reports, (DateTimeOffset AsOf, IWorkingCalendar Calendar) now)
    {
        if (!limit.From(incident.DiscoveredAt, now.Calendar).TryGet(out var due))
        {
            return Tri.Unknown;
        }

        return due.IsMetAt(now.AsOf) ? true : reports.Any(due, static (report, deadline) =>
            report.AuthorityKind == AuthorityKind.FinancialRegulator & IsMet(report.SubmittedAt, deadline));
    }

    private static Tri IsMet(Fact<DateTimeOffset> submitted, Deadline due) =>
        submitted.TryGet(out var at) ? due.IsMetAt(at) : submitted.Exists;
}
