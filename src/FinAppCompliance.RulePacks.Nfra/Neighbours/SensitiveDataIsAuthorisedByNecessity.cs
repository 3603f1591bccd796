using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires purpose, approver and, for production, a term for grants on sensitive data and above (article 28).</summary>
internal sealed class SensitiveDataIsAuthorisedByNecessity : IComplianceRule<AccessGrant>
{
    private static readonly BilingualText NotGoverned = new("授权已结束，或数据未达敏感级", "the grant has ended, or the data is below sensitive");
    private static readonly BilingualText NoPurpose = new("未登记业务目的", "no business purpose is recorded");
    private static readonly BilingualText NoApprover = new("未经审批", "nobody approved the grant");
    private static readonly BilingualText NoTerm = new("生产数据授权没有期限", "access to production has no term");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "DSM-28",
        Severity = Severity.High,
        Title = new("敏感级及以上数据按业务必要授权", "sensitive data is authorised by business necessity"),
        Remediation = new("补充业务目的、审批人和期限，否则收回授权", "state purpose, approver and term, or withdraw the grant"),
        Needs = [FactNeed.Own<DataAsset>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<AccessGrant> context)
    {
        var grant = context.Subject;
        var asset = context.Find(grant.DataAsset);
        var sensitive = DataGrades.IsSensitiveOrAbove(grant.Level) | DataGrades.IsSensitiveOrAbove(asset?.Level ?? default);
        return context.When(InForce.IsInForce(grant, context.Today) & sensitive, NotGoverned)
            .With("revokedOn", grant.RevokedOn).With("validThrough", grant.ValidThrough).With("level", grant.Level).With("level", asset?.Level ?? default, grant.DataAsset.Id)
            .Require(grant.Purpose.Exists, NoPurpose, "purpose").With("purpose", grant.Purpose)
            .Require(grant.Approver.Exists, NoApprover, "approver").With("approver", grant.Approver)
            .Require(grant.IsProduction == false | grant.ValidThrough.Exists, NoTerm, "term").With("isProduction", grant.IsProduction).With("validThrough", grant.ValidThrough);
    }
}
