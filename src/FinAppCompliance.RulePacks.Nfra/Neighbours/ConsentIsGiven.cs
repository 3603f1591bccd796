using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires valid consent where processing rests on it (article 14).</summary>
internal sealed class ConsentIsGiven : IComplianceRule<ProcessingActivity>
{
    private static readonly BilingualText NotGoverned = new("该处理不以同意为依据或不涉及", "the processing does not rest on consent or is out of scope");
    private static readonly BilingualText Missing = new("没有有效同意", "there is no valid consent");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PIPL-14",
        Severity = Severity.High,
        Title = new("基于同意的处理已取得有效同意", "processing that rests on consent has it"),
        Remediation = new("取得同意，否则停止处理", "get the consent or stop the processing"),
        Needs = [FactNeed.Naming(Consent.ByActivity)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<ProcessingActivity> context)
    {
        var activity = context.Subject;
        var consents = context.Naming(Consent.ByActivity);
        return context.When(activity.LawfulBasis == LawfulBasis.Consent, NotGoverned).With("lawfulBasis", activity.LawfulBasis)
            .Require(consents.Any(context.AsOf, static (consent, asOf) => InForce.IsInForce(consent, asOf)), Missing).WithConsents(consents);
    }
}
