using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that refusing a permission which the function does not need blocks nothing (behaviour 4.2).</summary>
internal sealed class OptionalPermissionDoesNotBlock : IComplianceRule<PermissionUse>
{
    private static readonly BilingualText Blocks = new("拒绝与功能无关的权限后不能使用", "a function is refused when an unrelated permission is refused");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "AUD-4.2",
        Severity = Severity.High,
        Title = new("拒绝非必要权限不影响使用功能", "refusing a permission that is not needed does not block functions"),
        Remediation = new("解除与无关功能的捆绑", "let the function work without the permission"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<PermissionUse> context)
    {
        var use = context.Subject;
        return context.Require(use.BlocksFunctionIfRefused == false | use.IsRelatedToFunction == true, Blocks)
            .With("blocksFunctionIfRefused", use.BlocksFunctionIfRefused).With("isRelatedToFunction", use.IsRelatedToFunction).With("permissionName", use.PermissionName);
    }
}
