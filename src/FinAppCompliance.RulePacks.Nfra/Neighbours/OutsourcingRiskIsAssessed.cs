using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a yearly assessment of outsourcing risk (article 35).</summary>
internal sealed class OutsourcingRiskIsAssessed : IComplianceRule<Institution>
{
    private static readonly BilingualText NoOutsourcing = new("没有相关外包", "there is no such outsourcing");
    private static readonly BilingualText Overdue = new("一年内未评估外包风险", "outsourcing risk was not assessed within a year");

    private static readonly LegalLimit<TimeLimit> Cycle = TableLimits.Legal(DeadlineIds.OutsourcingAssessment);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "OUT-35",
        Severity = Severity.High,
        Title = new("每年评估外包风险", "outsourcing risk is assessed every year"),
        Remediation = new("开展外包风险评估，形成报告并提交董事会或高级管理层", "assess the outsourcing risk and submit the report to the board or senior management"),
        Needs = [FactNeed.Anywhere<OutsourcingArrangement>(), FactNeed.Anywhere<RiskAssessment>()],
        Parameters = [Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Institution> context)
    {
        var arrangements = context.All<OutsourcingArrangement>();
        var records = context.All<RiskAssessment>();
        return context.When(!arrangements.IsEmpty, NoOutsourcing).With("outsourcings", arrangements)
            .Require(context.OutsourcingTerm(Cycle.Value, arrangements, static _ => true, records, static record => record.Kind == RiskAssessmentKind.Outsourcing, static record => record.AssessedOn), Overdue)
            .With("outsourcings", arrangements).WithSigning(arrangements, static _ => true).WithAssessments(records, RiskAssessmentKind.Outsourcing).Under(Cycle);
    }
}
