using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires what the outsourcing measures ask of every arrangement; their numbers are rules of their own (article 14).</summary>
internal sealed class OutsourcingRulesAreObeyed : IComplianceRule<OutsourcingArrangement>
{
    private static readonly BilingualText Ended = new("外包已结束", "the arrangement has ended");
    private static readonly BilingualText Prohibited = new("外包了不得外包的职能", "a function that must not be outsourced is");
    private static readonly BilingualText NoContract = new("没有合同", "there is no contract");
    private static readonly BilingualText NoExit = new("没有退出策略", "there is no exit strategy");
    private static readonly BilingualText NoLevels = new("没有服务水平约定", "there are no service levels");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-14.1",
        Severity = Severity.High,
        Title = new("遵守信息科技外包监管要求", "IT-outsourcing regulation is obeyed"),
        Remediation = new("按外包办法补充合同、退出策略和服务水平约定；补签的如实注明日期和原因，不得倒签", "bring contract, exit strategy and service levels in line with the outsourcing measures; state the true date and reason of a late step, do not backdate"),
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<OutsourcingArrangement> context)
    {
        var arrangement = context.Subject;
        return context.When(!arrangement.ValidThrough.HasPassedBy(context.Today), Ended).With("validThrough", arrangement.ValidThrough)
            .Require(arrangement.CoversProhibitedFunction == false, Prohibited, "function").With("coversProhibitedFunction", arrangement.CoversProhibitedFunction)
            .Require(context.HoldsSince(arrangement.SignedOn, arrangement.Contract.Exists), NoContract, "contract").With("contract", arrangement.Contract).With("signedOn", arrangement.SignedOn)
            .Require(context.HoldsSince(arrangement.SignedOn, arrangement.HasExitStrategy == true), NoExit, "exit").With("hasExitStrategy", arrangement.HasExitStrategy).With("signedOn", arrangement.SignedOn)
            .Require(context.HoldsSince(arrangement.SignedOn, arrangement.HasServiceLevels == true), NoLevels, "levels").With("hasServiceLevels", arrangement.HasServiceLevels).With("signedOn", arrangement.SignedOn);
    }
}
