using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a contract in force that names the responsible entity (article 4).</summary>
internal sealed class CooperationContractNamesResponsibleEntity : IComplianceRule<Cooperation>
{
    private static readonly BilingualText Over = new("合作已结束或未开始", "the cooperation is over or has not begun");
    private static readonly BilingualText NoContract = new("无现行有效的合作合同", "no contract is in force");
    private static readonly BilingualText Unnamed = new("合同未明确责任主体", "the contract names no responsible entity");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-04.1",
        Severity = Severity.High,
        Title = new("合作合同已明确责任主体", "the contract of cooperation names the responsible entity"),
        Remediation = new("签订或补充合同，明确责任主体", "sign or amend the contract so that it names the responsible entity"),
        Needs = [FactNeed.Anywhere<Contract>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Cooperation> context)
    {
        var cooperation = context.Subject;
        var contract = context.Find(cooperation.Contract);
        var inForce = cooperation.Contract.Exists & (contract?.IsInForce(context.Today) ?? default);
        var entity = contract?.ResponsibleEntity ?? default;
        return context.When(cooperation.Validity.Covers(context.Today), Over).With("validFrom", cooperation.ValidFrom).With("validUntil", cooperation.ValidUntil)
            .Require(inForce, NoContract, "contract").With("contract", cooperation.Contract)
            .With("validFrom", contract?.ValidFrom ?? default, "contract").With("validUntil", contract?.ValidUntil ?? default, "contract").With("endedOn", contract?.EndedOn ?? default, "contract")
            .Require(!cooperation.Contract.Exists | entity.Exists, Unnamed, "entity").With("contract", cooperation.Contract).With("responsibleEntity", entity, "contract");
    }
}
