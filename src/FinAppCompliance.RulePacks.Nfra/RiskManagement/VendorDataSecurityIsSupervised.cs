using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires regular supervision of the data security of every vendor (article 14).</summary>
internal sealed class VendorDataSecurityIsSupervised : IComplianceRule<OutsourcingArrangement>
{
    private static readonly RuleParameter<TimeLimit> Limit = OwnLimits.Time("supervisionInterval", 12, TimeUnit.Months, "外包服务提供商数据安全监督周期", "interval of supervising data security");
    private static readonly BilingualText NotInForce = new("外包安排未生效或已终止", "the arrangement is not in force");
    private static readonly BilingualText Missing = new("期限内未监督外包服务提供商数据安全", "the data security of the vendor was not supervised in time");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-14.4",
        Severity = Severity.Medium,
        Title = new("定期监督外包服务提供商数据安全", "the data security of the vendor is supervised"),
        Remediation = new("开展数据安全监督检查并留痕", "supervise the data security of the vendor and keep the record"),
        Needs = [FactNeed.Own<VendorEvaluation>()],
        Parameters = [Limit, Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<OutsourcingArrangement> context)
    {
        var arrangement = context.Subject;
        var evaluations = context.Own<VendorEvaluation>();
        var held = context.Every(context.Parameters.Get(Limit), arrangement.ValidFrom)
            .MetByAny(evaluations, VendorEvaluationKind.DataSecuritySupervision, static (e, kind) => e.Kind == kind, static e => e.EvaluatedOn);
        var draft = context.When(arrangement.Validity.Covers(context.Today), NotInForce).With("validFrom", arrangement.ValidFrom).With("validThrough", arrangement.ValidThrough)
            .Require(held, Missing).Under(Limit).With("vendorEvaluations", evaluations);
        foreach (var evaluation in evaluations)
        {
            draft = draft.With("kind", evaluation.Kind, evaluation.Id);
            draft = (evaluation.Kind == VendorEvaluationKind.DataSecuritySupervision).IsFalse ? draft : draft.With("evaluatedOn", evaluation.EvaluatedOn, evaluation.Id);
        }

        return draft;
    }
}
