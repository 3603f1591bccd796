using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires that no third party performs financial steps without its own licence (article 4).</summary>
internal sealed class ThirdPartyDoesNoIllegalFinancialBusiness : IComplianceRule<Cooperation>
{
    private static readonly BilingualText Over = new("合作已结束或未开始", "the cooperation is over or has not begun");

    private static readonly FinancialStep[] Reserved = [FinancialStep.SuitabilityTest, FinancialStep.CreditDecision, FinancialStep.ContractSigning, FinancialStep.FundsTransfer];
    private static readonly string[] Keys = [.. Reserved.Select(static s => s.ToString())];
    private static readonly BilingualText[] Illegal = [.. Reserved.Select(TextOf)];

    // Such business is done by payment firms and platforms too; a licence for it alone permits neither a suitability test nor the signing of contracts.
    private static readonly BusinessType[] Auxiliary = [BusinessType.Unclassified, BusinessType.Payment, BusinessType.Transfer, BusinessType.AccountService, BusinessType.InformationOnly];

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-04.4",
        Severity = Severity.Critical,
        Title = new("第三方未违规从事金融业务", "the third party does no financial business illegally"),
        Remediation = new("立即停止第三方实施的金融业务环节，改由持牌机构办理", "stop the steps at once and have them done by the licensed institution"),
        Needs = [FactNeed.Anywhere<Licence>()],
        IsProhibition = true,
    }.Describe();

    public Verdict Evaluate(in RuleContext<Cooperation> context)
    {
        var cooperation = context.Subject;
        var licences = context.Naming(Licence.ByThirdParty, cooperation.ThirdParty);
        var draft = context.When(cooperation.Validity.Covers(context.Today), Over).With("validFrom", cooperation.ValidFrom).With("validThrough", cooperation.ValidThrough);
        for (var at = 0; at < Reserved.Length; at++)
        {
            var performs = cooperation.Performs.Contains(Reserved[at]);
            var licensed = licences.Any((Step: Reserved[at], context.Today), static (licence, asked) =>
                licence.IsInForce(asked.Today) & IsWithin(licence, asked.Step));
            draft = draft.Require(!performs | licensed, Illegal[at], Keys[at]).With("performs", cooperation.Performs).With("licences", licences);
            foreach (var licence in licences)
            {
                draft = draft.With("thirdParty", licence.ThirdParty, licence.Id).With("status", licence.Status, licence.Id).With("businessScope", licence.BusinessScope, licence.Id)
                    .With("validFrom", licence.ValidFrom, licence.Id).With("validThrough", licence.ValidThrough, licence.Id);
            }
        }

        return draft;
    }

    private static BilingualText TextOf(FinancialStep step)
    {
        var name = Labels.Of(step);
        return new($"第三方无相应许可而实施“{name.Zh}”", $"the third party performs the step '{name.En}' without a licence for it");
    }

    private static Tri IsWithin(Licence licence, FinancialStep step) => step switch
    {
        FinancialStep.FundsTransfer => licence.BusinessScope.Contains(BusinessType.Payment) | licence.BusinessScope.Contains(BusinessType.Transfer) | licence.BusinessScope.Contains(BusinessType.Deposit),
        FinancialStep.CreditDecision => licence.BusinessScope.Contains(BusinessType.PersonalLoan) | licence.BusinessScope.Contains(BusinessType.CorporateLoan)
            | licence.BusinessScope.Contains(BusinessType.ConsumerCredit) | licence.BusinessScope.Contains(BusinessType.AutoCredit) | licence.BusinessScope.Contains(BusinessType.CreditCard),
        _ => licence.BusinessScope.Any(static type => Array.IndexOf(Auxiliary, type) < 0),
    };
}
