using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that the name users see is the filed one.</summary>
internal sealed class FiledNameEqualsName : IComplianceRule<Filing>
{
    private static readonly BilingualText NotGoverned = new("不是应用备案", "it is no filing of an application");
    private static readonly BilingualText Differs = new("应用名称与备案名称不一致", "the name differs from the filed one");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "FIL-7",
        Severity = Severity.Medium,
        Title = new("应用名称与备案名称一致", "the application's name equals the filed name"),
        Remediation = new("变更备案或应用名称", "amend the filing or the name"),
        Needs = [FactNeed.Own<MobileApplication>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Filing> context)
    {
        var filing = context.Subject;
        var application = context.Find(filing.Application);
        return context.When(filing.IsOfApplication() & !filing.IsExemption(), NotGoverned).With("kind", filing.Kind).With("status", filing.Status)
            .Require(filing.FiledName.IsAbsent ? false : application is null ? default : filing.FiledName == application.Name, Differs).With("application", filing.Application).With("filedName", filing.FiledName)
            .With("name", application is null ? default : (Fact<string>)application.Name, filing.Application.Or(default).Id);
    }
}
