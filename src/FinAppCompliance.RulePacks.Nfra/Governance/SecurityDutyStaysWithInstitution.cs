using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires that the institution keeps its duty for cyber and data security (article 4).</summary>
internal sealed class SecurityDutyStaysWithInstitution : IComplianceRule<Cooperation>
{
    private static readonly BilingualText Over = new("合作已结束或未开始", "the cooperation is over or has not begun");
    private static readonly BilingualText Shifted = new("合同将安全责任全部转移给第三方", "the contract shifts the whole security duty to the third party");
    private static readonly BilingualText Uncontrolled = new("合作建设的移动应用未落实安全控制", "security controls are not in place on the co-built application");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-04.3",
        Severity = Severity.High,
        Title = new("网络和数据安全责任仍由机构承担", "the institution keeps its cyber- and data-security duty"),
        Remediation = new("修订合同中的责任转移条款并落实安全控制", "amend the clause that shifts the duty and put the controls in place"),
        Needs = [FactNeed.Anywhere<Contract>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Cooperation> context)
    {
        var cooperation = context.Subject;
        var contract = context.Find(cooperation.Contract);
        var kept = !cooperation.Contract.Exists | !((contract?.ShiftsSecurityDuty ?? default) == true);
        return context.When(cooperation.Validity.Covers(context.Today), Over).With("validFrom", cooperation.ValidFrom).With("validUntil", cooperation.ValidUntil)
            .Require(kept, Shifted, "shifted").With("contract", cooperation.Contract).With("shiftsSecurityDuty", contract?.ShiftsSecurityDuty ?? default, "contract")
            .Require(cooperation.SecurityControlsInPlace == true, Uncontrolled, "controls").With("securityControlsInPlace", cooperation.SecurityControlsInPlace);
    }
}
