using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires a risk assessment of each running application at least once a year (article 17).</summary>
/// <remarks>The first cycle counts from the commencement of the Notice, or from the beginning of service where that is later; until it ends the assessment is not yet due.</remarks>
internal sealed class RiskIsAssessedYearly : IComplianceRule<MobileApplication>
{
    private static readonly LegalLimit<TimeLimit> Limit = TableLimits.Legal(DeadlineIds.RiskAssessment);
    private static readonly BilingualText NotInService = new("移动应用未在运行", "the application is not in service");
    private static readonly BilingualText Missing = new("一年内未开展覆盖该应用的风险评估", "no risk assessment covered the application within the year");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-17.3",
        Severity = Severity.High,
        Title = new("每年至少开展一次移动应用风险评估", "application risk is assessed at least once a year"),
        Remediation = new("开展风险评估并形成报告", "assess the risk and report on it"),
        Needs = [FactNeed.Naming(RiskAssessment.ByApplication)],
        Parameters = [Cadence.Reckoning, Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var records = context.Naming(RiskAssessment.ByApplication);
        var held = context.EveryYears(Limit.Value.Amount, application.FirstReleasedOn)
            .MetByAny(records, RiskAssessmentKind.Application, static (record, kind) => record.Kind == kind, static record => record.AssessedOn);
        var draft = context.When(application.IsInService(), NotInService).With("state", application.State)
            .Require(held, Missing).Under(Limit).With("firstReleasedOn", application.FirstReleasedOn).With("riskAssessments", records);
        foreach (var record in records)
        {
            draft = draft.With("kind", record.Kind, record.Id).With("applications", record.Applications, record.Id);
            draft = (record.Kind == RiskAssessmentKind.Application).IsFalse ? draft : draft.With("assessedOn", record.AssessedOn, record.Id);
        }

        return draft;
    }
}
