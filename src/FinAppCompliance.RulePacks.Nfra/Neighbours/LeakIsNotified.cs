using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that a leak is notified to the authority and, unless harm was avoided, to the persons (article 57).</summary>
internal sealed class LeakIsNotified : IComplianceRule<Incident>
{
    private static readonly ReportAsked Asked = TableLimits.Asked(DeadlineIds.LeakOffice);
    private static readonly BilingualText NoLeak = new("不是个人信息泄露事件", "it is no leak of personal information");
    private static readonly BilingualText NoAuthority = new("未及时通知网信部门", "the cyberspace office was not notified in time");
    private static readonly BilingualText NoPersons = new("未及时通知个人", "the persons were not notified in time");

    private static readonly RuleParameter<TimeLimit> Immediately = TableLimits.Own(DeadlineIds.LeakOffice, "immediately", new RuleParameterTexts(
        new("“立即”的时限", "what 'immediately' means"), new("法律只说立即，时限由机构自定", "the law only says immediately; the number is the institution's"), new("个人信息保护负责人", "personal-information officer")));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PIPL-57",
        Severity = Severity.Critical,
        Title = new("个人信息泄露已通知主管部门和个人", "a leak is notified to authority and persons"),
        Remediation = new("立即补救并通知", "remedy and notify at once"),
        Arising = DutyArising.At<Incident>("discoveredAt", static incident => incident.DiscoveredAt),
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident)],
        Parameters = [Immediately],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        var term = context.Term(context.Parameters.Get(Immediately), incident.DiscoveredAt);
        var draft = context.When(incident.IsDataLoss() & incident.PersonsAffected > 0, NoLeak).With("kind", incident.Kind).With("personsAffected", incident.PersonsAffected);
        return incident.Contradict()
            ? draft.TellContradiction(incident)
            : draft.Require(term.MetBy(reports, Asked), NoAuthority, "authority").With("discoveredAt", incident.DiscoveredAt).WithReports(reports, Asked).Under(Immediately)
                .Require(term.MetBy(incident.PersonsNotifiedAt).If(!(incident.IsHarmAvoided == true)), NoPersons, "persons").With("discoveredAt", incident.DiscoveredAt)
                .With("personsNotifiedAt", incident.PersonsNotifiedAt).With("isHarmAvoided", incident.IsHarmAvoided).Under(Immediately);
    }
}
