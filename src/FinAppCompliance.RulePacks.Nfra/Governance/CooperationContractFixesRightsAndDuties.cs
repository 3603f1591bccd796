using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires the mandatory clauses in a contract of cooperation (article 4).</summary>
internal sealed class CooperationContractFixesRightsAndDuties : IComplianceRule<Cooperation>
{
    private static readonly BilingualText Over = new("合作已结束或未开始", "the cooperation is over or has not begun");

    private static readonly ContractClause[] Mandatory = [ContractClause.RightsAndDuties, ContractClause.CyberSecurity, ContractClause.DataSecurity];
    private static readonly string[] Keys = [.. Mandatory.Select(static c => c.ToString())];
    private static readonly BilingualText[] Missing = [.. Mandatory.Select(TextOf)];

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-04.2",
        Severity = Severity.Medium,
        Title = new("合作合同已约定双方责任义务", "the contract of cooperation fixes the duties of both sides"),
        Remediation = new("补充约定缺失的条款，如实注明签订日期，不得倒签", "add the missing clauses with the true date of signing; do not backdate"),
        Needs = [FactNeed.Anywhere<Contract>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Cooperation> context)
    {
        var cooperation = context.Subject;
        var contract = context.Find(cooperation.Contract);
        var draft = context.When(cooperation.Validity.Covers(context.Today), Over).With("validFrom", cooperation.ValidFrom).With("validThrough", cooperation.ValidThrough);
        var id = CoBuiltScope.IdOfContract(cooperation);

        // A contract signed before the Notice is supplemented; where there is none, the cooperation itself is what was running before.
        var isStock = cooperation.Contract.IsAbsent ? context.IsStock(cooperation.ValidFrom) : context.IsStock(contract?.SignedOn ?? default);
        for (var at = 0; at < Mandatory.Length; at++)
        {
            var holds = cooperation.Contract.IsAbsent ? Tri.False : contract?.Clauses.Contains(Mandatory[at]) ?? default;
            draft = draft.RequireOfStock(context, isStock, holds, Missing[at], Keys[at]).With("contract", cooperation.Contract)
                .With("clauses", contract?.Clauses ?? default, id).With("signedOn", contract?.SignedOn ?? default, id);
        }

        return draft;
    }

    private static BilingualText TextOf(ContractClause clause)
    {
        var name = Labels.Of(clause);
        return new($"合同缺少“{name.Zh}”条款", $"the contract lacks the clause on {name.En}");
    }
}
