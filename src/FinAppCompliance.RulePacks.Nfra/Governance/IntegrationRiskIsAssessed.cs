using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires an approved risk assessment before an integration cuts over (Q&amp;A, question 6).</summary>
internal sealed class IntegrationRiskIsAssessed : IComplianceRule<IntegrationProject>
{
    private static readonly BilingualText NotCut = new("整合尚未切换", "the integration has not cut over yet");
    private static readonly BilingualText Missing = new("整合切换前未完成经批准的风险评估", "no approved risk assessment came before the cut-over");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "QA-6.2",
        Severity = Severity.High,
        Title = new("整合切换前已完成风险评估", "the risk of the integration was assessed before the cut-over"),
        Remediation = new("开展风险评估并经批准，如实注明补办日期和原因，不得倒签", "assess the risk and have it approved; state the true date and reason of the late step and do not backdate"),
        Arising = DutyArising.On<IntegrationProject>("cutOverOn", static project => project.CutOverOn),
    }.Describe();

    public Verdict Evaluate(in RuleContext<IntegrationProject> context)
    {
        var project = context.Subject;
        var draft = context.When(project.CutOverOn.IsBy(context.Today), NotCut).With("cutOverOn", project.CutOverOn);
        return draft.Require(project.RiskAssessedOn.Exists & project.RiskAssessedOn.IsNotAfter(project.CutOverOn) & project.RiskAssessmentApprover.Exists, Missing)
            .With("riskAssessedOn", project.RiskAssessedOn).With("riskAssessmentApprover", project.RiskAssessmentApprover).With("cutOverOn", project.CutOverOn);
    }
}
