using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires an audit of each running application at least once every three years (article 17).</summary>
/// <remarks>The first cycle counts from the commencement of the Notice, or from the beginning of service where that is later; until it ends the audit is not yet due.</remarks>
internal sealed class ApplicationIsAuditedTriennially : IComplianceRule<MobileApplication>
{
    private static readonly LegalLimit<TimeLimit> Limit = TableLimits.Legal(DeadlineIds.ApplicationAudit);
    private static readonly BilingualText NotInService = new("移动应用未在运行", "the application is not in service");
    private static readonly BilingualText Missing = new("三年内未开展覆盖该应用的审计", "no audit covered the application within three years");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-17.4",
        Severity = Severity.High,
        Title = new("每三年至少开展一次移动应用审计", "applications are audited at least once every three years"),
        Remediation = new("由内部审计部门开展移动应用审计", "have internal audit audit the application"),
        Needs = [FactNeed.Naming(Audit.ByApplication)],
        Parameters = [Cadence.Reckoning, Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var records = context.Naming(Audit.ByApplication);
        var held = context.EveryYears(Limit.Value.Amount, application.FirstReleasedOn)
            .MetByAny(records, AuditKind.Application, static (record, kind) => record.Kind == kind, static record => record.ReportedOn);
        var draft = context.When(application.IsInService(), NotInService).With("state", application.State)
            .Require(held, Missing).Under(Limit).With("firstReleasedOn", application.FirstReleasedOn).With("audits", records);
        foreach (var record in records)
        {
            draft = draft.With("kind", record.Kind, record.Id).With("applications", record.Applications, record.Id);
            draft = (record.Kind == AuditKind.Application).IsFalse ? draft : draft.With("reportedOn", record.ReportedOn, record.Id);
        }

        return draft;
    }
}
