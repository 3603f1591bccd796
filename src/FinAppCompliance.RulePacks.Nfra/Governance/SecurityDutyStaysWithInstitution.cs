using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires that the institution keeps its duty for cyber and data security of a co-built application (article 4).</summary>
/// <remarks>That controls are said to be in place is not enough: level, transmission and data are looked at as articles 12 and 13 do.</remarks>
internal sealed class SecurityDutyStaysWithInstitution : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Shifted = new("合同将安全责任全部转移给第三方", "the contract shifts the whole security duty to the third party");
    private static readonly BilingualText Uncontrolled = new("合作建设的移动应用未落实安全控制", "security controls are not in place on the co-built application");

    private static readonly BilingualText NoLevel = new("合作建设的移动应用未定级备案", "the co-built application has no filed protection level");
    private static readonly BilingualText Clear = new("合作建设的移动应用存在明文传输", "an endpoint of the co-built application is in clear");
    private static readonly BilingualText Bare = new("合作建设的移动应用的数据缺少防泄露、防篡改或防勒索措施", "data of the co-built application lacks a control against leakage, tampering or ransomware");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-04.3",
        Severity = Severity.High,
        Title = new("网络和数据安全责任仍由机构承担", "the institution keeps its cyber- and data-security duty"),
        Remediation = new("修订合同中的责任转移条款并落实安全控制", "amend the clause that shifts the duty and put the controls in place"),
        Needs =
        [
            FactNeed.Own<Cooperation>(), FactNeed.Own<EndpointProfile>(), FactNeed.Naming(MlpsRecord.ByApplication), FactNeed.Naming(DataAsset.ByApplication),
            FactNeed.Anywhere<Contract>(),
        ],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var levels = context.Naming(MlpsRecord.ByApplication);
        var endpoints = context.Own<EndpointProfile>();
        var assets = context.Naming(DataAsset.ByApplication);
        var draft = context.WhenCoBuilt()
            .Require(levels.Any(context.Today, ProtectionLevelIsAssessed.IsFiled), NoLevel, "level").With("mlpsRecords", levels)
            .Require(endpoints.All(static endpoint => endpoint.IsEncrypted == true), Clear, "transmission").With("endpoints", endpoints)
            .Require(assets.All(DataIsProtectedAgainstThreeHarms.IsGuarded), Bare, "data").With("dataAssets", assets);
        var cooperations = context.Own<Cooperation>();
        foreach (var cooperation in cooperations)
        {
            var contract = context.Find(cooperation.Contract);
            var over = !cooperation.Runs(context.Today);
            var kept = over | !cooperation.Contract.Exists | !((contract?.ShiftsSecurityDuty ?? default) == true);
            var controlled = over | cooperation.SecurityControlsInPlace == true;
            draft = draft.Require(kept, Shifted, CoBuiltScope.KeyOf(kept, cooperation, "shifted")).Facts(cooperation).With("shiftsSecurityDuty", contract?.ShiftsSecurityDuty ?? default, CoBuiltScope.IdOfContract(cooperation))
                .Require(controlled, Uncontrolled, CoBuiltScope.KeyOf(controlled, cooperation, "controls")).Facts(cooperation).With("securityControlsInPlace", cooperation.SecurityControlsInPlace, cooperation.Id);
        }

        return draft.Require(cooperations.AreAllRecorded(), Uncontrolled, "others").With("cooperations", cooperations);
    }
}
