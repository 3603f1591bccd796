using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires the mandatory clauses in a contract of cooperation (article 4).</summary>
internal sealed class CooperationContractFixesRightsAndDuties : IComplianceRule<Cooperation>
{
    private static readonly BilingualText Over = new("合作已结束或未开始", "the cooperation is over or has not begun");
    private static readonly BilingualText Missing = new("合同缺少必备条款", "a mandatory clause is missing from the contract");

    private static readonly ContractClause[] Mandatory = [ContractClause.RightsAndDuties, ContractClause.CyberSecurity, ContractClause.DataSecurity];
    private static readonly string[] Keys = [.. Mandatory.Select(static c => c.ToString())];

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-04.2",
        Severity = Severity.Medium,
        Title = new("合作合同已约定双方权利义务", "the contract of cooperation fixes rights and duties"),
        Remediation = new("补充约定缺失的条款", "add the missing clauses"),
        Needs = [FactNeed.Anywhere<Contract>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Cooperation> context)
    {
        var cooperation = context.Subject;
        var contract = context.Find(cooperation.Contract);
        var draft = context.When(cooperation.Validity.Covers(context.Today), Over).With("validFrom", cooperation.ValidFrom).With("validThrough", cooperation.ValidThrough);
        for (var at = 0; at < Mandatory.Length; at++)
        {
            var holds = cooperation.Contract.IsAbsent ? Tri.False : contract?.Clauses.Contains(Mandatory[at]) ?? default;
            draft = draft.Require(holds, Missing, Keys[at]).With("contract", cooperation.Contract).With("clauses", contract?.Clauses ?? default, CoBuiltScope.IdOfContract(cooperation));
        }

        return draft;
    }
}
