using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires purpose, fitting scope, approver and end for vendors' access (article 32(2)).</summary>
internal sealed class VendorAccessIsNeedToKnow : IComplianceRule<AccessGrant>
{
    private static readonly BilingualText NotGoverned = new("授权已结束、非外包方或数据未达适用范围", "the grant has ended, is not a vendor's, or the data is out of scope");
    private static readonly BilingualText TooWide = new("没有目的或范围超出目的", "there is no purpose, or the scope goes beyond it");
    private static readonly BilingualText Unbounded = new("没有审批人或没有期限", "there is no approver or no end");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "OUT-32.2",
        Severity = Severity.High,
        Title = new("外包人员访问遵循必需知道和最小授权", "vendor access is need-to-know and least privilege"),
        Remediation = new("收窄授权范围并设定期限，否则收回", "narrow the scope and set a term, or withdraw the grant"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<AccessGrant> context)
    {
        var grant = context.Subject;
        return context.When(grant.ThirdParty.Exists & InForce.IsInForce(grant, context.Today), NotGoverned).With("thirdParty", grant.ThirdParty).With("revokedOn", grant.RevokedOn).With("validThrough", grant.ValidThrough)
            .Require(grant.Purpose.Exists & !(grant.IsScopeWithinPurpose == false), TooWide, "scope").With("purpose", grant.Purpose).With("isScopeWithinPurpose", grant.IsScopeWithinPurpose)
            .Require(grant.Approver.Exists & grant.ValidThrough.Exists, Unbounded, "term").With("approver", grant.Approver).With("validThrough", grant.ValidThrough);
    }
}
