using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires that the risk framework in force includes mobile applications, with an appetite (article 17).</summary>
/// <remarks>That an appetite is set is the reading of this library and no wording of the Notice. Frameworks of before have a term to be amended.</remarks>
internal sealed class ApplicationRiskIsInFramework : IComplianceRule<Institution>
{
    private static readonly BilingualText Missing = new("全面风险管理体系未包含移动应用", "the framework does not include mobile applications");
    private static readonly BilingualText NoAppetite = new("没有移动应用的风险偏好", "there is no risk appetite for mobile applications");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-17.1",
        Severity = Severity.Medium,
        Title = new("移动应用风险纳入全面风险管理", "application risk is part of comprehensive risk management"),
        Remediation = new("修订全面风险管理制度", "amend the risk framework"),
        Needs = [FactNeed.Anywhere<RiskFramework>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Institution> context)
    {
        var frameworks = context.All<RiskFramework>();
        var isIn = frameworks.Any(context.Today, static (framework, day) => Includes(framework, day));
        var hasAppetite = frameworks.Any(context.Today, static (framework, day) => Includes(framework, day) & framework.RiskAppetite.IsFilled());
        var draft = Explain(context.Require(context.PutRight(isIn), Missing, "framework").With("riskFrameworks", frameworks), frameworks)
            .Require(context.PutRight(hasAppetite), NoAppetite, "appetite").With("riskFrameworks", frameworks);
        draft = Explain(draft, frameworks);
        foreach (var framework in frameworks)
        {
            draft = draft.With("riskAppetite", framework.RiskAppetite, framework.Id);
        }

        return draft;
    }

    private static Tri Includes(RiskFramework framework, DateOnly day) => framework.IncludesMobileApplications == true & framework.Validity.Covers(day);

    private static VerdictDraft Explain(VerdictDraft draft, Records<RiskFramework> frameworks)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var framework in frameworks)
        {
            draft = draft.With("includesMobileApplications", framework.IncludesMobileApplications, framework.Id).With("validFrom", framework.ValidFrom, framework.Id).With("validThrough", framework.ValidThrough, framework.Id);
        }

        return draft;
    }
}
