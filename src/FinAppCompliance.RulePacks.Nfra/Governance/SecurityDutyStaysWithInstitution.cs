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

    private static readonly BilingualText Others = new("另有合作转移安全责任或未落实安全控制", "some other cooperation shifts the security duty or lacks controls");
    private static readonly BilingualText NoLevel = new("合作建设的移动应用未定级备案", "the co-built application has no filed protection level");
    private static readonly BilingualText Clear = new("合作建设的移动应用存在明文传输", "an endpoint of the co-built application is in clear");
    private static readonly BilingualText Bare = new("合作建设的移动应用的数据缺少防泄露、防篡改或防勒索措施", "data of the co-built application lacks a control against leakage, tampering or ransomware");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-04.3",
        Severity = Severity.High,
        Title = new("金融机构未将网络和数据安全责任转移给合作方", "the institution keeps its cyber- and data-security duty"),
        Remediation = new("修订合同中的责任转移条款并落实安全控制", "amend the clause that shifts the duty and put the controls in place"),
        Needs =
        [
            FactNeed.Own<Cooperation>(), FactNeed.Own<EndpointProfile>(), FactNeed.Naming(MlpsRecord.ByApplication), FactNeed.Naming(DataAsset.ByApplication),
            FactNeed.Anywhere<Contract>(),
        ],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var levels = context.Naming(MlpsRecord.ByApplication);
        var endpoints = context.Own<EndpointProfile>();
        var assets = context.Naming(DataAsset.ByApplication);
        var draft = context.WhenCoBuilt().Require(levels.Any(context.Today, ProtectionLevelIsAssessed.IsFiled), NoLevel, "level").With("mlpsRecords", levels);
        foreach (var level in levels)
        {
            draft = draft.With("applications", level.Applications, level.Id).With("level", level.Level, level.Id).With("filedOn", level.FiledOn, level.Id);
        }

        draft = draft.Require(endpoints.All(static endpoint => endpoint.IsEncrypted == true), Clear, "transmission").With("endpoints", endpoints);
        foreach (var endpoint in endpoints)
        {
            draft = draft.With("isEncrypted", endpoint.IsEncrypted, endpoint.Id);
        }

        draft = draft.Require(assets.All(DataIsProtectedAgainstThreeHarms.IsGuarded), Bare, "data").With("dataAssets", assets);
        foreach (var asset in assets)
        {
            draft = draft.With("applications", asset.Applications, asset.Id).With("controls", asset.Controls, asset.Id);
        }

        return Cooperate(draft, context);
    }

    private static VerdictDraft Cooperate(VerdictDraft draft, scoped in RuleContext<MobileApplication> context)
    {
        var cooperations = context.Own<Cooperation>();
        foreach (var cooperation in cooperations)
        {
            var contract = context.Find(cooperation.Contract);
            var over = !cooperation.Runs(context.Today);
            var kept = over | !cooperation.Contract.Exists | !((contract?.ShiftsSecurityDuty ?? default) == true);
            var controlled = over | cooperation.SecurityControlsInPlace == true;
            var id = CoBuiltScope.IdOfContract(cooperation);
            var signed = context.IsStock(contract?.SignedOn ?? default);
            draft = draft.RequireOfStock(context, signed, kept, CoBuiltScope.TextOf(kept, cooperation, Shifted), CoBuiltScope.KeyOf(kept, cooperation, "shifted"))
                .Facts(cooperation).With("shiftsSecurityDuty", contract?.ShiftsSecurityDuty ?? default, id).With("signedOn", contract?.SignedOn ?? default, id)
                .Require(controlled, CoBuiltScope.TextOf(controlled, cooperation, Uncontrolled), CoBuiltScope.KeyOf(controlled, cooperation, "controls"))
                .With("validFrom", cooperation.ValidFrom, cooperation.Id).With("validThrough", cooperation.ValidThrough, cooperation.Id)
                .With("securityControlsInPlace", cooperation.SecurityControlsInPlace, cooperation.Id);
        }

        return draft.Require(cooperations.AreAllRecorded(), Others, "others").With("cooperations", cooperations);
    }
}
