using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a contract and three years of records for providing personal information (article 12).</summary>
internal sealed class ProvisionIsUnderContractAndRecorded : IComplianceRule<ThirdPartyProvision>
{
    private static readonly BilingualText Anonymised = new("信息已匿名化", "the information is anonymised");
    private static readonly BilingualText NoContract = new("没有合同", "there is no contract");
    private static readonly BilingualText TooShort = new("处理记录保存不足三年", "records are kept for less than three years");

    private static readonly LegalLimit<TimeLimit> Retention = new(new TimeLimit(3, TimeUnit.Years), new("3年", "3 years"), Duty.Cite("NDR-12"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "NDR-12",
        Severity = Severity.Medium,
        Title = new("对外提供有合同且记录保存三年", "provision is under contract and recorded for three years"),
        Remediation = new("签订合同并保存处理记录", "sign a contract and keep the records"),
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<ThirdPartyProvision> context)
    {
        var provision = context.Subject;
        return context.When(!(provision.IsAnonymised == true), Anonymised).With("isAnonymised", provision.IsAnonymised)
            .Require(context.HoldsSince(provision.ProvidedFrom, provision.Contract.Exists), NoContract, "contract").With("contract", provision.Contract).With("providedFrom", provision.ProvidedFrom)
            .Require(context.HoldsSince(provision.ProvidedFrom, IsKept(provision.RecordRetentionMonths)), TooShort, "records")
            .With("recordRetentionMonths", provision.RecordRetentionMonths).With("providedFrom", provision.ProvidedFrom).Under(Retention);
    }

    private static Tri IsKept(Fact<int> months) => months.IsAbsent ? false : months >= 36;
}
