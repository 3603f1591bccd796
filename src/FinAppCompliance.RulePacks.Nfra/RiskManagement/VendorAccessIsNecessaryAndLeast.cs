using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires purpose, approval, end and least scope for every access that a vendor has to data (article 14).</summary>
internal sealed class VendorAccessIsNecessaryAndLeast : IComplianceRule<AccessGrant>
{
    private static readonly BilingualText NotVendor = new("不是外包服务提供商的访问授权", "it is no grant to a vendor");
    private static readonly BilingualText NotInForce = new("授权未生效或已终止", "the grant is not in force");
    private static readonly BilingualText NoPurpose = new("未记录访问目的，不符合必需知道", "no purpose is recorded, so nothing shows that the vendor must know");
    private static readonly BilingualText NoApproval = new("未经审批", "nobody approved the grant");
    private static readonly BilingualText NoEnd = new("未设截止日期，属长期授权", "the grant has no end");
    private static readonly BilingualText TooWide = new("访问范围超出目的所需，不符合最小授权", "the scope is wider than the purpose needs");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-14.3",
        Severity = Severity.High,
        Title = new("外包服务提供商数据访问遵循必需知道和最小授权", "vendor access follows necessary-to-know and least privilege"),
        Remediation = new("收回授权，或补齐目的、审批和截止日期并缩小范围", "withdraw the grant, or record purpose, approval and end and narrow the scope"),
        Needs = [FactNeed.Own<DataAsset>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<AccessGrant> context)
    {
        var grant = context.Subject;
        var draft = context.When(grant.ThirdParty.Exists, NotVendor).With("thirdParty", grant.ThirdParty)
            .When(grant.Validity.Covers(context.Today) & !grant.RevokedOn.IsBy(context.Today), NotInForce)
            .With("validFrom", grant.ValidFrom).With("validThrough", grant.ValidThrough).With("revokedOn", grant.RevokedOn);
        var severity = SeverityFor(grant.Level.HasValue ? grant.Level : context.Find(grant.DataAsset)?.Level ?? default);
        return draft
            .Require(grant.Purpose.IsFilled(), NoPurpose, "purpose", severity).With("purpose", grant.Purpose).With("level", grant.Level)
            .Require(grant.Approver.IsFilled() & grant.ApprovedOn.IsBy(context.Today), NoApproval, "approval", severity).With("approver", grant.Approver).With("approvedOn", grant.ApprovedOn)
            .Require(grant.ValidThrough.Exists, NoEnd, "end", severity).With("validThrough", grant.ValidThrough)
            .Require(grant.IsScopeWithinPurpose == true, TooWide, "scope", severity).With("isScopeWithinPurpose", grant.IsScopeWithinPurpose);
    }

    private static Severity SeverityFor(Fact<DataLevel> level) =>
        (level == DataLevel.Core | level == DataLevel.Important | level == DataLevel.Sensitive).IsTrue ? Severity.Critical : Severity.High;
}
