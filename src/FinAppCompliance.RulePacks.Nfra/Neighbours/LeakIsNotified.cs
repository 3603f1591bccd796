using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that a leak is notified to the authority and, unless harm was avoided, to the persons (article 57).</summary>
internal sealed class LeakIsNotified : IComplianceRule<Incident>
{
    private static readonly BilingualText NoLeak = new("不是个人信息泄露事件", "it is no leak of personal information");
    private static readonly BilingualText NoAuthority = new("未及时通知主管部门", "the authority was not notified in time");
    private static readonly BilingualText NoPersons = new("未及时通知个人", "the persons were not notified in time");

    private static readonly RuleParameter<TimeLimit> Immediately = RuleParameter.Time("immediately", new TimeLimit(24, TimeUnit.Hours), (1, 72), new(
        new("“立即”的时限", "what 'immediately' means"), new("法律只说立即，时限由机构自定", "the law only says immediately; the number is the institution's"), new("个人信息保护负责人", "personal-information officer")));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PIPL-57",
        Severity = Severity.Critical,
        Title = new("个人信息泄露已通知主管部门和个人", "a leak is notified to authority and persons"),
        Remediation = new("立即补救并通知", "remedy and notify at once"),
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident)],
        Parameters = [Immediately],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        var authority = new ReportDeadline(ReportKind.PersonalInformationIncident, context.AsOf, context.Calendar);
        var limit = context.Parameters.Get(Immediately);
        return context.When(incident.IsDataLoss() & incident.PersonsAffected > 0, NoLeak).With("kind", incident.Kind).With("personsAffected", incident.PersonsAffected)
            .Require(authority.IsKept(incident.DiscoveredAt, limit, reports), NoAuthority, "authority").With("discoveredAt", incident.DiscoveredAt).With("reports", reports).Under(Immediately)
            .Require(incident.IsHarmAvoided == true | Told(incident, limit, context.AsOf, context.Calendar), NoPersons, "persons").With("personsNotifiedAt", incident.PersonsNotifiedAt).With("isHarmAvoided", incident.IsHarmAvoided).With("discoveredAt", incident.DiscoveredAt).Under(Immediately);
    }

    private static Tri Told(Incident incident, TimeLimit limit, DateTimeOffset asOf, IWorkingCalendar calendar)
    {
        if (!incident.DiscoveredAt.TryGet(out var from) || !limit.From(from, calendar).TryGet(out var due))
        {
            return Tri.Unknown;
        }

        return incident.PersonsNotifiedAt.TryGet(out var told) ? due.IsMetAt(told) : incident.PersonsNotifiedAt.IsAbsent ? !due.HasPassedAt(asOf) : Tri.Unknown;
    }
}
