using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a business impact analysis of important systems every three years (article 23).</summary>
internal sealed class BusinessImpactIsAnalysed : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoBank = new("该指引适用于商业银行", "the guideline is addressed to commercial banks");
    private static readonly BilingualText NotImportant = new("不是重要信息系统", "it is no important system");
    private static readonly BilingualText Overdue = new("三年内未开展业务影响分析", "business impact was not analysed within three years");

    private static readonly LegalLimit<TimeLimit> Cycle = TableLimits.Legal(DeadlineIds.ImpactAnalysis);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "BCM-23",
        Severity = Severity.High,
        Title = new("每三年开展业务影响分析", "business impact is analysed every three years"),
        Remediation = new("尽快开展业务影响分析，形成报告并经审批", "analyse the business impact soon, write the report and have it approved"),
        Needs = [FactNeed.Anywhere<Institution>(), FactNeed.Naming(BusinessImpactAnalysis.ByApplication)],
        Parameters = [Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var records = context.Naming(BusinessImpactAnalysis.ByApplication);
        var institutions = context.All<Institution>();
        return context.When(institutions.Kind().IsCommercialBank(), NoBank).WithInstitutionKind(institutions)
            .When(application.IsImportantSystem == true, NotImportant).With("isImportantSystem", application.IsImportantSystem)
            .Require(context.CycleTerm(Cycle.Value, application.FirstReleasedOn, records, static _ => true, static record => record.AnalysedOn), Overdue)
            .With("firstReleasedOn", application.FirstReleasedOn).WithEach("impactAnalyses", records, static _ => false, "analysedOn", static record => record.AnalysedOn).Under(Cycle);
    }
}
