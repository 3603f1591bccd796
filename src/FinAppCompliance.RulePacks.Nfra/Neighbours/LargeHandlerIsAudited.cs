using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires an audit every two years where more than ten million persons are concerned (article 4).</summary>
internal sealed class LargeHandlerIsAudited : IComplianceRule<Institution>
{
    private static readonly BilingualText Smaller = new("处理人数不超过一千万", "not more than ten million persons are concerned");
    private static readonly BilingualText Overdue = new("两年内未开展合规审计", "no audit was held within two years");

    private static readonly LegalLimit<TimeLimit> Cycle = TableLimits.Legal(DeadlineIds.LargeHandlerAudit);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PIA-AUD-4",
        Severity = Severity.High,
        Title = new("处理超过一千万人信息的每两年审计", "handlers of more than ten million audit every two years"),
        Remediation = new("开展个人信息保护合规审计", "hold a compliance audit"),
        Needs = [FactNeed.Anywhere<Audit>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Institution> context)
    {
        var institution = context.Subject;
        var audits = context.All<Audit>();
        return context.When(institution.PersonsProcessed > 10_000_000, Smaller).With("personsProcessed", institution.PersonsProcessed)
            .Require(context.SinceCommencement(Cycle.Value).MetByAny(audits, AuditKind.PersonalInformation, static (audit, kind) => audit.Kind == kind, static audit => audit.ReportedOn), Overdue)
            .WithAudits(audits, AuditKind.PersonalInformation).Under(Cycle);
    }
}
