using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that the purpose is told at the moment of a permission request (behaviour 2.3).</summary>
internal sealed class PermissionPurposeIsTold : IComplianceRule<PermissionUse>
{
    private static readonly BilingualText Untold = new("申请权限时未告知目的", "the purpose is not told when the permission is asked for");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "AUD-2.3",
        Severity = Severity.Medium,
        Title = new("申请权限时同步告知目的", "the purpose is told when a permission is asked for"),
        Remediation = new("在申请权限时说明目的", "tell the purpose at the moment of the request"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<PermissionUse> context)
    {
        var use = context.Subject;
        return context.Require(use.IsPurposeTold == true, Untold).With("isPurposeTold", use.IsPurposeTold).With("permissionName", use.PermissionName);
    }
}
