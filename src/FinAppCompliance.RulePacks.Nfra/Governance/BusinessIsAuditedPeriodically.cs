using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a periodic business compliance audit of each running application (article 5).</summary>
internal sealed class BusinessIsAuditedPeriodically : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not running");
    private static readonly BilingualText Late = new("逾期未开展业务合规审计", "no business compliance audit took place within the interval");

    private static readonly RuleParameter<TimeLimit> Interval = InstitutionLimits.Months("business-audit-interval", 12, "业务合规审计间隔", "interval of business compliance audits");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-05.7",
        Severity = Severity.Medium,
        Title = new("已定期开展业务合规审计", "a business compliance audit took place within the interval"),
        Remediation = new("开展业务合规审计并整改发现的问题", "carry out a business compliance audit and close its findings"),
        Needs = [FactNeed.Naming(Audit.ByApplication)],
        Parameters = [Interval, Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        var audits = context.Naming(Audit.ByApplication);
        var audited = context.Every(context.Parameters.Get(Interval), app.FirstReleasedOn)
            .MetByAny(audits, app, static (audit, app) => audit.Kind == AuditKind.BusinessCompliance & audit.Applications.Contains(app), static audit => audit.ReportedOn);
        var draft = context.When(app.IsInService(), NotRunning).With("state", app.State)
            .Require(audited, Late, "interval").With("audits", audits).With("firstReleasedOn", app.FirstReleasedOn).Under(Interval);
        foreach (var audit in audits)
        {
            draft = draft.With("kind", audit.Kind, audit.Id).With("applications", audit.Applications, audit.Id).With("reportedOn", audit.ReportedOn, audit.Id);
        }

        return draft;
    }
}
