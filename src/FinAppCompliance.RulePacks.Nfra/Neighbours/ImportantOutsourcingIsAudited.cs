using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires an audit of important outsourcing every three years (article 36).</summary>
internal sealed class ImportantOutsourcingIsAudited : IComplianceRule<Institution>
{
    private static readonly BilingualText NoOutsourcing = new("没有相关外包", "there is no such outsourcing");
    private static readonly BilingualText Overdue = new("三年内未审计重要外包", "important outsourcing was not audited within three years");

    private static readonly LegalLimit<TimeLimit> Cycle = TableLimits.Legal(DeadlineIds.OutsourcingAudit);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "OUT-36",
        Severity = Severity.High,
        Title = new("每三年审计重要外包", "important outsourcing is audited every three years"),
        Remediation = new("开展覆盖全部重要外包的审计，形成报告并跟踪整改", "audit all important outsourcing, write the report and follow the findings up"),
        Needs = [FactNeed.Anywhere<OutsourcingArrangement>(), FactNeed.Anywhere<Audit>()],
        Parameters = [Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Institution> context)
    {
        var arrangements = context.All<OutsourcingArrangement>();
        var records = context.All<Audit>();
        return context.When(arrangements.Any(static arrangement => arrangement.IsImportant == true), NoOutsourcing)
            .WithEach("outsourcings", arrangements, static _ => false, "isImportant", static arrangement => arrangement.IsImportant)
            .Require(context.OutsourcingTerm(Cycle.Value, arrangements, static arrangement => arrangement.IsImportant == true, records, static record => record.Kind == AuditKind.Outsourcing, static record => record.ReportedOn), Overdue)
            .With("outsourcings", arrangements).WithSigning(arrangements, static arrangement => arrangement.IsImportant == true).WithAudits(records, AuditKind.Outsourcing).Under(Cycle);
    }
}
