using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that traces of insurance sales are kept for 5 or 10 years from the end of the contract (Insurance Law, article 87).</summary>
internal sealed class SalesTraceIsKept : IComplianceRule<SalesTrace>
{
    private static readonly BilingualText NotInsurance = new("不是保险产品", "it is no insurance product");
    private static readonly BilingualText TooEarly = new("在保存期限届满前销毁", "it was destroyed before its time");

    private static readonly LegalLimit<int> Retention = new(10, new("不超过一年5年，超过一年10年", "5 years for up to one year, 10 for longer"), Duty.Cite("TRC-5"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "TRC-5",
        Severity = Severity.High,
        Title = new("销售回溯资料保存足期", "the sales trace is kept long enough"),
        Remediation = new("恢复资料并报告，修订销毁流程", "restore what can be, report it, and correct the destruction process"),
        Arising = DutyArising.On<SalesTrace>("destroyedOn", static trace => trace.DestroyedOn),
        Needs = [FactNeed.Own<BusinessActivity>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<SalesTrace> context)
    {
        var trace = context.Subject;
        var activity = context.Find(trace.Activity);
        var insurance = (activity?.ProductKind ?? default) == ProductKind.InsuranceShortTerm | (activity?.ProductKind ?? default) == ProductKind.InsuranceLongTerm;
        return context.When(insurance, NotInsurance).With("productKind", activity?.ProductKind ?? default, trace.Activity.Id)
            .Require(!trace.DestroyedOn.IsBy(context.Today) | Kept(trace), TooEarly).With("destroyedOn", trace.DestroyedOn).With("contractEndedOn", trace.ContractEndedOn).With("contractTermMonths", trace.ContractTermMonths).With("isInDispute", trace.IsInDispute).Under(Retention);
    }

    private static Tri Kept(SalesTrace trace)
    {
        if (trace.ContractEndedOn.IsAbsent)
        {
            return false;
        }

        if (!trace.ContractEndedOn.TryGet(out var ended))
        {
            return Tri.Unknown;
        }

        var ten = trace.DestroyedOn >= ended.AddYears(10);
        var five = trace.DestroyedOn >= ended.AddYears(5);
        return !(trace.IsInDispute == true) & (ten | (five & trace.ContractTermMonths <= 12));
    }
}
