using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires operation logs for one or three years by level and entrusting, and an audit every six months (article 43).</summary>
internal sealed class OperationLogsAreKept : IComplianceRule<DataAsset>
{
    private static readonly BilingualText BelowSensitive = new("数据未达敏感级", "the data is below sensitive");
    private static readonly BilingualText TooShort = new("操作日志留存期限不足", "operation logs are kept too short a time");
    private static readonly BilingualText VendorTooShort = new("委托处理的操作日志留存不足三年", "operation logs of entrusted processing are kept for less than three years");
    private static readonly BilingualText NotAudited = new("操作审计超过六个月", "operations were not audited within six months");

    private static readonly LegalLimit<int> Retention = new(36, new("核心数据及委托处理不少于三年，其余敏感级及以上不少于一年", "3 years for core or entrusted data, else 1 year"), Duty.Cite("DSM-43"));
    private static readonly LegalLimit<TimeLimit> AuditCycle = TableLimits.Legal(DeadlineIds.OperationLogAudit);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "DSM-43",
        Severity = Severity.High,
        Title = new("敏感级及以上数据操作日志留存足期并定期审计", "operation logs of sensitive data are kept long enough and audited"),
        Remediation = new("按级别和委托情形延长日志留存，并每六个月审计", "keep the logs for the required time and audit them every six months"),
        Needs = [FactNeed.Own<AccessGrant>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<DataAsset> context)
    {
        var asset = context.Subject;
        var grants = context.Own<AccessGrant>();
        var entrusted = asset.IsEntrustedProcessing == true | grants.Any(context.Today, static (grant, day) => grant.ThirdParty.Exists & InForce.IsInForce(grant, day));
        var threeYears = asset.Level == DataLevel.Core | entrusted;
        var kept = asset.LogRetentionMonths.IsAbsent ? false : asset.LogRetentionMonths >= 36 | (!threeYears & asset.LogRetentionMonths >= 12);
        var draft = context.When(DataGrades.IsSensitiveOrAbove(asset.Level), BelowSensitive).With("level", asset.Level)
            .Require(kept, TooShort, "retention").With("logRetentionMonths", asset.LogRetentionMonths).With("isEntrustedProcessing", asset.IsEntrustedProcessing).With("accessGrants", grants).Under(Retention);
        foreach (var grant in grants)
        {
            draft = (grant.ThirdParty.Exists & InForce.IsInForce(grant, context.Today)).IsFalse ? draft : draft.WithVendorGrant(grant);
        }

        return draft
            .Require(grants.All(static grant => IsKept(grant)), VendorTooShort, "vendor").WithEach("accessGrants", grants, IsKept, "thirdParty", static grant => grant.ThirdParty)
            .WithEach("accessGrants", grants, IsKept, "logRetentionMonths", static grant => grant.LogRetentionMonths).Under(Retention)
            .Require(context.SinceCommencement(AuditCycle.Value).MetBy(asset.OperationsAuditedOn), NotAudited, "audit").With("operationsAuditedOn", asset.OperationsAuditedOn).Under(AuditCycle);
    }

    private static Tri IsKept(AccessGrant grant) => !grant.ThirdParty.Exists | grant.LogRetentionMonths.IsAbsent | grant.LogRetentionMonths >= 36;
}
