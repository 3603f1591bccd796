using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires the protections of minors where they can register (article 6).</summary>
internal sealed class MinorsAreProtected : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not running");
    private static readonly BilingualText NoMinors = new("未成年人不能注册", "minors cannot register");
    private static readonly BilingualText NoGate = new("无年龄核验", "there is no age gate");
    private static readonly BilingualText NoGuardian = new("未要求监护人同意", "no guardian's consent is required");
    private static readonly BilingualText NoRules = new("无未成年人专门规则", "there are no special rules for minors");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-06.5",
        Severity = Severity.High,
        Title = new("允许未成年人注册的移动应用已落实保护措施", "minors are protected where they can register"),
        Remediation = new("补齐年龄核验、监护人同意和专门规则", "add the age gate, the guardian's consent and the special rules"),
        Needs = [FactNeed.Own<MinorProtection>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        var protections = context.Own<MinorProtection>();
        var draft = context.When(app.IsInService(), NotRunning).With("state", app.State)
            .When(app.AllowsMinors == true, NoMinors).With("allowsMinors", app.AllowsMinors);
        draft = Name(draft.Require(protections.Any(static p => p.HasAgeGate == true), NoGate, "ageGate"), protections, "hasAgeGate", static p => p.HasAgeGate);
        draft = Name(draft.Require(protections.Any(static p => p.RequiresGuardianConsent == true), NoGuardian, "guardianConsent"), protections, "requiresGuardianConsent", static p => p.RequiresGuardianConsent);
        return Name(draft.Require(protections.Any(static p => p.HasSpecialRules == true), NoRules, "specialRules"), protections, "hasSpecialRules", static p => p.HasSpecialRules);
    }

    private static VerdictDraft Name(VerdictDraft draft, Records<MinorProtection> protections, string name, Func<MinorProtection, Fact<bool>> fact)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("minorProtections", protections);
        foreach (var protection in protections)
        {
            draft = draft.With(name, fact(protection), protection.Id);
        }

        return draft;
    }
}
