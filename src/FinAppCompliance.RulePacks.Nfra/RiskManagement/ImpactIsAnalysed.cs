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
        Remediation = new("安排并完成", "plan it and do it"),
        Needs = [FactNeed.Naming(BusinessImpactAnalysis.ByApplication)],
        Parameters = [Cycle],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var records = context.Naming(BusinessImpactAnalysis.ByApplication);
        return context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(records.Any((Limit: context.Parameters.Get(Cycle), context.Today, context.Calendar), static (record, asked) => Recency.IsWithin(record.AnalysedOn, asked.Limit, asked.Today, asked.Calendar)), Overdue).With("impactAnalyses", records).Under(Cycle);
    }
}
