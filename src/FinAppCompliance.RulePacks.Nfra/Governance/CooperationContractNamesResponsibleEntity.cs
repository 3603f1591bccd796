using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires of every co-built application a cooperation under a contract in force that names the responsible entity (article 4).</summary>
internal sealed class CooperationContractNamesResponsibleEntity : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Unrecorded = new("合作建设的移动应用没有现行的合作记录", "it is co-built, yet no running cooperation is recorded");
    private static readonly BilingualText NoContract = new("无现行有效的合作合同", "no contract is in force");
    private static readonly BilingualText Others = new("另有合作未签订合同或未明确责任主体", "some other cooperation has no contract or names no responsible entity");
    private static readonly BilingualText Unnamed = new("合同未明确责任主体", "the contract names no responsible entity");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-04.1",
        Severity = Severity.High,
        Title = new("合作合同已明确责任主体", "the contract of cooperation names the responsible entity"),
        Remediation = new("签订或补充合同，明确责任主体，如实注明签订日期，不得倒签", "sign or amend the contract so that it names the responsible entity, with the true date; do not backdate"),
        Needs = [FactNeed.Own<Cooperation>(), FactNeed.Anywhere<Contract>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var cooperations = context.Own<Cooperation>();
        var draft = context.WhenCoBuilt().Require(cooperations.Any(context.Today, static (cooperation, day) => cooperation.Runs(day)), Unrecorded, "cooperation")
            .With("isCoBuilt", context.Subject.IsCoBuilt).With("cooperations", cooperations);
        foreach (var cooperation in cooperations)
        {
            draft = Judge(draft, context, cooperation);
        }

        return draft.Require(cooperations.AreAllRecorded(), Others, "others").With("cooperations", cooperations);
    }

    private static VerdictDraft Judge(VerdictDraft draft, scoped in RuleContext<MobileApplication> context, Cooperation cooperation)
    {
        var contract = context.Find(cooperation.Contract);
        var id = CoBuiltScope.IdOfContract(cooperation);
        var over = !cooperation.Runs(context.Today);
        var inForce = cooperation.Contract.Exists & (contract?.IsInForce(context.Today) ?? default);
        var entity = contract?.ResponsibleEntity ?? default;
        var (contracted, named) = (over | inForce, over | !cooperation.Contract.Exists | entity.Exists);
        var (began, signed) = (context.IsStock(cooperation.ValidFrom), context.IsStock(contract?.SignedOn ?? default));
        draft = draft.RequireOfStock(context, began, contracted, CoBuiltScope.TextOf(contracted, cooperation, NoContract), CoBuiltScope.KeyOf(contracted, cooperation, "contract"))
            .Facts(cooperation).With("validFrom", contract?.ValidFrom ?? default, id).With("validThrough", contract?.ValidThrough ?? default, id).With("endedOn", contract?.EndedOn ?? default, id);
        return draft.RequireOfStock(context, signed, named, CoBuiltScope.TextOf(named, cooperation, Unnamed), CoBuiltScope.KeyOf(named, cooperation, "entity"))
            .Facts(cooperation).With("responsibleEntity", entity, id).With("signedOn", contract?.SignedOn ?? default, id);
    }
}
