using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires the contract clauses of article 30 for vendors' access to sensitive data and above.</summary>
internal sealed class EntrustingContractHasDataClauses : IComplianceRule<AccessGrant>
{
    private static readonly BilingualText NotGoverned = new("授权已结束、非外包方或数据未达适用范围", "the grant has ended, is not a vendor's, or the data is out of scope");
    private static readonly BilingualText NoContract = new("没有委托处理合同", "there is no entrusting contract");

    private static readonly ContractClause[] Clauses = [ContractClause.PurposeAndTerm, ContractClause.MannerAndScope, ContractClause.ProtectionMeasures, ContractClause.ReturnOrDeletion, ContractClause.NoReassignment, ContractClause.NoTraining];

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "DSM-30",
        Severity = Severity.High,
        Title = new("委托处理合同具备数据安全必备条款", "the entrusting contract has the mandatory data clauses"),
        Remediation = new("补签合同条款，补签前暂停委托", "amend the contract and suspend the access until then"),
        Needs = [FactNeed.Own<DataAsset>(), FactNeed.Anywhere<Contract>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<AccessGrant> context)
    {
        var grant = context.Subject;
        var asset = context.Find(grant.DataAsset);
        var contract = context.Find(grant.Contract);
        var draft = context.When(grant.ThirdParty.Exists & InForce.IsInForce(grant, context.Today) & (DataGrades.IsSensitiveOrAbove(grant.Level) | DataGrades.IsSensitiveOrAbove(asset?.Level ?? default)), NotGoverned)
            .With("thirdParty", grant.ThirdParty).With("revokedOn", grant.RevokedOn).With("validThrough", grant.ValidThrough).With("level", grant.Level)
            .With("level", asset?.Level ?? default, grant.DataAsset.Id).With("containsPersonalInformation", asset?.ContainsPersonalInformation ?? default, grant.DataAsset.Id)
            .Require(context.HoldsSince(grant.ValidFrom, grant.Contract.Exists), NoContract, "contract").With("contract", grant.Contract).With("validFrom", grant.ValidFrom);
        if (grant.Contract.IsAbsent)
        {
            return draft;
        }

        var id = grant.Contract.Or(default).Id;
        foreach (var clause in Clauses)
        {
            draft = draft.Require(context.HoldsSince(contract?.SignedOn ?? default, contract?.Clauses.Contains(clause) ?? default), LackingClause.Text(clause), LackingClause.Key(clause))
                .With("contract", grant.Contract).With("clauses", contract?.Clauses ?? default, id).With("signedOn", contract?.SignedOn ?? default, id);
        }

        return draft;
    }
}
