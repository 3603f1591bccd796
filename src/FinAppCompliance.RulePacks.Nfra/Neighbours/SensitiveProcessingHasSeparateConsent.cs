using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires valid consent where processing rests on it (article 29).</summary>
/// <remarks>Everything about a child under 14 is sensitive (article 28).</remarks>
internal sealed class SensitiveProcessingHasSeparateConsent : IComplianceRule<ProcessingActivity>
{
    private static readonly BilingualText NotGoverned = new("该处理不以同意为依据或不涉及", "the processing does not rest on consent or is out of scope");
    private static readonly BilingualText Missing = new("没有单独同意", "there is no separate consent");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PIPL-29",
        Severity = Severity.High,
        Title = new("处理敏感个人信息已取得单独同意", "sensitive processing has separate consent"),
        Remediation = new("取得同意，否则停止处理", "get the consent or stop the processing"),
        Needs = [FactNeed.Naming(Consent.ByActivity)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<ProcessingActivity> context)
    {
        var activity = context.Subject;
        var consents = context.Naming(Consent.ByActivity);
        return context.When(activity.LawfulBasis == LawfulBasis.Consent & (activity.IncludesSensitive == true | activity.IncludesUnder14 == true), NotGoverned)
            .With("lawfulBasis", activity.LawfulBasis).With("includesSensitive", activity.IncludesSensitive).With("includesUnder14", activity.IncludesUnder14)
            .Require(consents.Any(context.AsOf, static (consent, asOf) => InForce.IsInForce(consent, asOf) & IsSeparate(consent)), Missing).WithConsents(consents).WithEach("consents", consents, static _ => false, "kind", static consent => consent.Kind);
    }

    private static Tri IsSeparate(Consent consent) => consent.Kind == ConsentKind.Separate | consent.Kind == ConsentKind.Written | consent.Kind == ConsentKind.Guardian;
}
