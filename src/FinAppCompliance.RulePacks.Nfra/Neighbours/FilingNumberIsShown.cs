using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that the number is shown prominently and linked to the filing system.</summary>
internal sealed class FilingNumberIsShown : IComplianceRule<Filing>
{
    private static readonly BilingualText NotGoverned = new("不是应用备案", "it is no filing of an application");
    private static readonly BilingualText Hidden = new("应用内未标明备案编号", "the number is not shown in the application");
    private static readonly BilingualText Unlinked = new("未链接备案系统", "the number is not linked to the filing system");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "FIL-3",
        Severity = Severity.Medium,
        Title = new("显著标明备案编号并链接备案系统", "the filing number is shown and linked"),
        Remediation = new("在应用内标明编号并链接", "show the number in the application and link it"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<Filing> context)
    {
        var filing = context.Subject;
        return context.When(filing.IsOfApplication() & !filing.IsExemption(), NotGoverned).With("kind", filing.Kind).With("status", filing.Status)
            .Require(filing.IsDisplayedInApp == true, Hidden, "shown").With("isDisplayedInApp", filing.IsDisplayedInApp)
            .Require(filing.LinksToAuthority == true, Unlinked, "linked").With("linksToAuthority", filing.LinksToAuthority);
    }
}
