using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires that business risk and technology risk are both registered for running applications (article 17).</summary>
internal sealed class BothKindsOfRiskAreIdentified : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not in service");
    private static readonly BilingualText NoBusiness = new("未识别业务风险", "no business risk is registered");
    private static readonly BilingualText NoTechnology = new("未识别技术风险", "no technology risk is registered");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-17.2",
        Severity = Severity.Medium,
        Title = new("识别业务风险和技术风险", "business and technology risks are identified"),
        Remediation = new("补充风险识别", "identify the missing kind"),
        Needs = [FactNeed.Own<RegisteredRisk>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var risks = context.Own<RegisteredRisk>();
        return context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(risks.Any(static risk => risk.Kind == RiskKind.IllegalBusiness | risk.Kind == RiskKind.ConsumerHarm), NoBusiness, "business").With("risks", risks)
            .Require(risks.Any(static risk => risk.Kind == RiskKind.CyberVulnerability | risk.Kind == RiskKind.DataSecurity), NoTechnology, "technology").With("risks", risks);
    }
}
