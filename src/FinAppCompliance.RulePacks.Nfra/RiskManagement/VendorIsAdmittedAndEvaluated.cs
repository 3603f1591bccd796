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
    private static readonly BilingualText NoAdmission = new("签约前没有准入尽职调查", "no due diligence preceded the signing");
    private static readonly BilingualText NoRisk = new("没有风险评估", "no risk assessment");
    private static readonly BilingualText NoMonitor = new("未按期监控", "it is not monitored within the cycle");
    private static readonly BilingualText NoEvaluation = new("未按期评价", "it is not evaluated within the cycle");

    private static readonly RuleParameter<TimeLimit> Cycle = OwnLimits.Time("vendorReviewCycle", 12, TimeUnit.Months, "外包监控评价周期", "cycle of monitoring and evaluation");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-14.2",
        Severity = Severity.High,
        Title = new("外包服务提供商经准入、监控、评价和风险管理", "the vendor is admitted, monitored, evaluated and risk-managed"),
        Remediation = new("补做尽职调查、监控和评价，如实注明补办日期和原因，不得倒签", "make up due diligence, monitoring and evaluation; state the true date and reason of the late step, do not backdate"),
        Needs = [FactNeed.Own<VendorEvaluation>()],
        Parameters = [Cycle, Cadence.FirstCycleFrom, Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<OutsourcingArrangement> context)
    {
        var arrangement = context.Subject;
        var evaluations = context.Own<VendorEvaluation>();
        var isAdmitted = arrangement.DueDiligenceOn.IsBy(context.Today) & (context.IsStock(arrangement.SignedOn) | arrangement.DueDiligenceOn.IsNotAfter(arrangement.SignedOn));
        var hasBegun = arrangement.ValidFrom.IsAbsent | arrangement.ValidFrom <= context.Today;
        var cycle = context.Every(context.Parameters.Get(Cycle), arrangement.ValidFrom);
        var draft = context.When(!arrangement.ValidThrough.HasPassedBy(context.Today), Ended).With("validThrough", arrangement.ValidThrough)
            .Require(context.HoldsSince(arrangement.SignedOn, isAdmitted), NoAdmission, "admission").With("dueDiligenceOn", arrangement.DueDiligenceOn).With("signedOn", arrangement.SignedOn)
            .Require(context.HoldsSince(arrangement.SignedOn, arrangement.RiskAssessedOn.IsBy(context.Today)), NoRisk, "risk").With("riskAssessedOn", arrangement.RiskAssessedOn).With("signedOn", arrangement.SignedOn)
            .Require(cycle.MetBy(arrangement.MonitoredOn).If(hasBegun), NoMonitor, "monitoring").With("monitoredOn", arrangement.MonitoredOn).With("validFrom", arrangement.ValidFrom).Under(Cycle)
            .Require(cycle.MetByAny(evaluations, true, static (_, always) => always, static evaluation => evaluation.EvaluatedOn).If(hasBegun), NoEvaluation, "evaluation")
            .With("validFrom", arrangement.ValidFrom).With("evaluations", evaluations).Under(Cycle);
        foreach (var evaluation in evaluations)
        {
            draft = draft.With("evaluatedOn", evaluation.EvaluatedOn, evaluation.Id);
        }

        return draft;
    }
}
