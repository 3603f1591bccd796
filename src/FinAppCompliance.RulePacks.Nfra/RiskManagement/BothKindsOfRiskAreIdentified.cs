using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
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
    private static readonly BilingualText NoTechnology = new("未识别科技风险", "no technology risk is registered");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-17.2",
        Severity = Severity.Medium,
        Title = new("识别业务风险和科技风险", "business and technology risks are identified"),
        Remediation = new("补充风险识别", "identify the missing kind"),
        Needs = [FactNeed.Own<RegisteredRisk>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var risks = context.Own<RegisteredRisk>();
        var draft = context.When(application.IsInService(), NotRunning).With("state", application.State);
        draft = Explain(draft.Require(context.HoldsSince(application.FirstReleasedOn, risks.Any(static risk => IsBusiness(risk.Kind))), NoBusiness, "business"), risks).With("firstReleasedOn", application.FirstReleasedOn);
        return Explain(draft.Require(context.HoldsSince(application.FirstReleasedOn, risks.Any(static risk => IsTechnology(risk.Kind))), NoTechnology, "technology"), risks).With("firstReleasedOn", application.FirstReleasedOn);
    }

    private static Tri IsBusiness(Fact<RiskKind> kind) => kind == RiskKind.IllegalBusiness | kind == RiskKind.ConsumerHarm | kind == RiskKind.Reputation;

    private static Tri IsTechnology(Fact<RiskKind> kind) =>
        kind == RiskKind.CyberVulnerability | kind == RiskKind.DataSecurity | kind == RiskKind.PersonalInformation | kind == RiskKind.Outsourcing | kind == RiskKind.Continuity;

    private static VerdictDraft Explain(VerdictDraft draft, Records<RegisteredRisk> risks)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("risks", risks);
        foreach (var risk in risks)
        {
            draft = draft.With("application", risk.Application, risk.Id).With("kind", risk.Kind, risk.Id);
        }

        return draft;
    }
}
