using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that third-party platforms take no part in contract signing, funds transfer, suitability test or consultation.</summary>
internal sealed class PlatformStaysOutOfTheDeal : IComplianceRule<Cooperation>
{
    private static readonly BilingualText NotGoverned = new("合作方为金融机构或合作已结束", "the partner is a financial institution, or the cooperation has ended");
    private static readonly BilingualText TakesPart = new("第三方平台介入合同签订、资金划转、适当性测评或咨询", "the platform takes part in signing, funds transfer, suitability test or consultation");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "MKT-1",
        Severity = Severity.Critical,
        Title = new("第三方平台不介入交易环节", "the platform takes no part in the deal"),
        Remediation = new("立即停止由第三方实施的环节，跳转至自营平台", "stop those steps at the third party and jump to the own platform"),
        Needs = [FactNeed.Anywhere<ThirdParty>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Cooperation> context)
    {
        var cooperation = context.Subject;
        var partner = context.Find(cooperation.ThirdParty);
        var performs = cooperation.Performs.Contains(FinancialStep.ContractSigning) | cooperation.Performs.Contains(FinancialStep.FundsTransfer)
            | cooperation.Performs.Contains(FinancialStep.SuitabilityTest) | cooperation.Performs.Contains(FinancialStep.Consultation);
        return context.When(!((partner?.Kind ?? default) == ThirdPartyKind.FinancialInstitution) & cooperation.Validity.Covers(context.Today), NotGoverned)
            .With("kind", partner?.Kind ?? default, cooperation.ThirdParty.Id).With("validFrom", cooperation.ValidFrom).With("validThrough", cooperation.ValidThrough)
            .Require(!performs, TakesPart).With("performs", cooperation.Performs);
    }
}
