using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a guardian's consent and special rules where children can register (article 31).</summary>
internal sealed class ChildrenAreGuarded : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoMinors = new("未成年人不能注册", "minors cannot register");
    private static readonly BilingualText NoGuardian = new("未取得监护人同意", "no guardian's consent is required");
    private static readonly BilingualText NoRules = new("没有专门处理规则", "there are no special processing rules");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PIPL-31",
        Severity = Severity.High,
        Title = new("不满十四周岁未成年人信息有监护人同意和专门规则", "information of under-14s has a guardian's consent and special rules"),
        Remediation = new("取得监护人同意并制定专门规则", "get the guardian's consent and make special rules"),
        Needs = [FactNeed.Own<MinorProtection>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var protections = context.Own<MinorProtection>();
        return context.When(application.AllowsMinors == true, NoMinors).With("allowsMinors", application.AllowsMinors)
            .Require(protections.Any(static protection => protection.RequiresGuardianConsent == true), NoGuardian, "guardian").WithEach("minorProtections", protections, static _ => false, "requiresGuardianConsent", static one => one.RequiresGuardianConsent)
            .Require(protections.Any(static protection => protection.HasSpecialRules == true), NoRules, "rules").WithEach("minorProtections", protections, static _ => false, "hasSpecialRules", static one => one.HasSpecialRules);
    }
}
