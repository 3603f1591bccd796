using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires that the risk framework in force includes mobile applications, with an appetite (article 17).</summary>
internal sealed class ApplicationRiskIsInFramework : IComplianceRule<Institution>
{
    private static readonly BilingualText Missing = new("全面风险管理体系未包含移动应用", "the framework does not include mobile applications");
    private static readonly BilingualText NoAppetite = new("没有风险偏好", "there is no risk appetite");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-17.1",
        Severity = Severity.Medium,
        Title = new("移动应用风险纳入全面风险管理", "application risk is part of comprehensive risk management"),
        Remediation = new("修订全面风险管理制度", "amend the risk framework"),
        Needs = [FactNeed.Anywhere<RiskFramework>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Institution> context)
    {
        var frameworks = context.All<RiskFramework>();
        return context.Require(frameworks.Any(context.Today, static (framework, day) => framework.IncludesMobileApplications == true & framework.Validity.Covers(day)), Missing, "framework").With("riskFrameworks", frameworks)
            .Require(frameworks.Any(context.Today, static (framework, day) => framework.IncludesMobileApplications == true & framework.Validity.Covers(day) & framework.RiskAppetite.IsFilled()), NoAppetite, "appetite").With("riskFrameworks", frameworks);
    }
}
