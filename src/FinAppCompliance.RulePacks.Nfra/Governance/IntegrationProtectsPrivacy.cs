using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a privacy review, and new consent and notice where the purpose changes (Q&amp;A, question 6).</summary>
internal sealed class IntegrationProtectsPrivacy : IComplianceRule<IntegrationProject>
{
    private static readonly BilingualText NotCut = new("整合尚未切换", "the integration has not cut over yet");
    private static readonly BilingualText NoReview = new("切换前未做隐私审查", "no privacy review came before the cut-over");
    private static readonly BilingualText NoConsent = new("处理目的变更而未重新取得同意", "the purpose changed without new consent");
    private static readonly BilingualText NoNotice = new("处理目的变更而未更新隐私政策", "the purpose changed without a new version of the notice");
    private static readonly BilingualText NoAssessment = new("处理目的变更而未做个人信息保护影响评估", "the purpose changed without an impact assessment");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "QA-6.4",
        Severity = Severity.High,
        Title = new("整合已落实隐私保护", "privacy is protected in the integration"),
        Remediation = new("开展隐私审查、影响评估，重新告知并取得同意；如实注明补办日期和原因，不得倒签", "carry out the review and the impact assessment, tell users and obtain consent; state the true dates and reasons of late steps and do not backdate"),
        Arising = DutyArising.On<IntegrationProject>("cutOverOn", static project => project.CutOverOn),
    }.Describe();

    public Verdict Evaluate(in RuleContext<IntegrationProject> context)
    {
        var project = context.Subject;
        var draft = context.When(project.CutOverOn.IsBy(context.Today), NotCut).With("cutOverOn", project.CutOverOn);
        var unchanged = project.ChangesPurpose == false;
        return draft.Require(project.PrivacyReviewedOn.Exists & project.PrivacyReviewedOn.IsNotAfter(project.CutOverOn), NoReview, "review").With("privacyReviewedOn", project.PrivacyReviewedOn)
            .Require(unchanged | project.NewConsentObtained == true, NoConsent, "consent").With("changesPurpose", project.ChangesPurpose).With("newConsentObtained", project.NewConsentObtained)
            .Require(unchanged | project.NewNotice.Exists, NoNotice, "notice").With("changesPurpose", project.ChangesPurpose).With("newNotice", project.NewNotice)
            .Require(unchanged | project.ImpactAssessment.Exists, NoAssessment, "assessment").With("changesPurpose", project.ChangesPurpose).With("impactAssessment", project.ImpactAssessment);
    }
}
