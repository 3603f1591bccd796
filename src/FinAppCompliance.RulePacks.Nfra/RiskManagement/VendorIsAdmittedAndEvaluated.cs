using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires admission, monitoring, evaluation and risk management of vendors (article 14).</summary>
internal sealed class VendorIsAdmittedAndEvaluated : IComplianceRule<OutsourcingArrangement>
{
    private static readonly BilingualText Ended = new("外包已结束", "the arrangement has ended");
    private static readonly BilingualText NoAdmission = new("没有准入尽职调查", "no due diligence preceded");
    private static readonly BilingualText NoRisk = new("没有风险评估", "no risk assessment");
    private static readonly BilingualText NoMonitor = new("未按期监控", "it is not monitored within the cycle");
    private static readonly BilingualText NoEvaluation = new("未按期评价", "it is not evaluated within the cycle");

    private static readonly RuleParameter<TimeLimit> Cycle = OwnLimits.Time("vendorReviewCycle", 12, TimeUnit.Months, "外包监控评价周期", "cycle of monitoring and evaluation");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-14.2",
        Severity = Severity.High,
        Title = new("外包商经准入、监控、评价和风险管理", "the vendor is admitted, monitored, evaluated and risk-managed"),
        Remediation = new("补做准入、监控和评价", "make up admission, monitoring and evaluation"),
        Needs = [FactNeed.Own<VendorEvaluation>()],
        Parameters = [Cycle],
    }.Describe();

    public Verdict Evaluate(in RuleContext<OutsourcingArrangement> context)
    {
        var arrangement = context.Subject;
        var evaluations = context.Own<VendorEvaluation>();
        return context.When(!arrangement.ValidThrough.HasPassedBy(context.Today), Ended).With("validThrough", arrangement.ValidThrough)
            .Require(arrangement.DueDiligenceOn.IsBy(context.Today), NoAdmission, "admission").With("dueDiligenceOn", arrangement.DueDiligenceOn)
            .Require(arrangement.RiskAssessedOn.IsBy(context.Today), NoRisk, "risk").With("riskAssessedOn", arrangement.RiskAssessedOn)
            .Require(Recency.IsWithin(arrangement.MonitoredOn, context.Parameters.Get(Cycle), context.Today, context.Calendar), NoMonitor, "monitoring").With("monitoredOn", arrangement.MonitoredOn).Under(Cycle)
            .Require(evaluations.Any((context.Parameters.Get(Cycle), context.Today, context.Calendar), static (evaluation, asked) => Recency.IsWithin(evaluation.EvaluatedOn, asked.Item1, asked.Today, asked.Calendar)), NoEvaluation, "evaluation").With("evaluations", evaluations).Under(Cycle);
    }
}
