using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a yearly audit where minors can register (article 37).</summary>
internal sealed class MinorsProcessingIsAudited : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoMinors = new("未成年人不能注册", "minors cannot register");
    private static readonly BilingualText Overdue = new("一年内未审计未成年人信息处理", "no audit of minors' information within a year");

    private static readonly LegalLimit<TimeLimit> Cycle = TableLimits.Legal(DeadlineIds.MinorsAudit);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "MIN-37",
        Severity = Severity.High,
        Title = new("每年审计未成年人信息处理", "processing of minors' information is audited every year"),
        Remediation = new("开展未成年人个人信息合规审计", "hold the audit"),
        Needs = [FactNeed.Naming(Audit.ByApplication)],
        Parameters = [Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var audits = context.Naming(Audit.ByApplication);
        return context.When(application.AllowsMinors == true, NoMinors).With("allowsMinors", application.AllowsMinors)
            .Require(context.CycleTerm(Cycle.Value, application.FirstReleasedOn, audits, static audit => audit.Kind == AuditKind.Minors, static audit => audit.ReportedOn), Overdue)
            .With("firstReleasedOn", application.FirstReleasedOn).WithAudits(audits, AuditKind.Minors).Under(Cycle);
    }
}
