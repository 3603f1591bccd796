using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires a current business impact analysis of running applications (article 15).</summary>
internal sealed class ImpactIsAnalysed : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not in service");
    private static readonly BilingualText Overdue = new("没有业务影响分析或已过期", "there is no impact analysis, or it is too old");

    private static readonly RuleParameter<TimeLimit> Cycle = OwnLimits.Time("impactAnalysisCycle", 36, TimeUnit.Months, "业务影响分析周期", "cycle of impact analyses");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-15.1",
        Severity = Severity.High,
        Title = new("开展业务影响分析", "business impact is analysed"),
        Remediation = new("尽快开展业务影响分析，形成报告并经审批", "analyse the business impact, report on it and have it approved"),
        Needs = [FactNeed.Naming(BusinessImpactAnalysis.ByApplication)],
        Parameters = [Cycle, Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var records = context.Naming(BusinessImpactAnalysis.ByApplication);
        var held = context.Every(context.Parameters.Get(Cycle), application.FirstReleasedOn)
            .MetByAny(records, true, static (_, always) => always, static record => record.AnalysedOn);
        var draft = context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(held, Overdue).Under(Cycle).With("firstReleasedOn", application.FirstReleasedOn).With("impactAnalyses", records);
        foreach (var record in records)
        {
            draft = draft.With("applications", record.Applications, record.Id).With("analysedOn", record.AnalysedOn, record.Id);
        }

        return draft;
    }
}
