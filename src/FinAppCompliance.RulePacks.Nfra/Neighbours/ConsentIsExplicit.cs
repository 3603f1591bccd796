using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that consent is not taken by default tick or silence (behaviour 3.4).</summary>
internal sealed class ConsentIsExplicit : IComplianceRule<Consent>
{
    private static readonly BilingualText Implied = new("以默认勾选或沉默视为同意", "a default tick or silence is taken as consent");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "AUD-3.4",
        Severity = Severity.High,
        Title = new("同意以明示方式作出", "consent is given explicitly"),
        Remediation = new("改为主动勾选或点击", "let people tick or press themselves"),
        Arising = DutyArising.At<Consent>("givenAt", static consent => consent.GivenAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<Consent> context)
    {
        var consent = context.Subject;
        return context.Require(consent.Way == ConsentWay.ActiveTick | consent.Way == ConsentWay.ActiveButton | consent.Way == ConsentWay.Signature, Implied).With("way", consent.Way).With("givenAt", consent.GivenAt);
    }
}
