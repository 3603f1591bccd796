using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that the first run draws attention to the policy (behaviour 1.2).</summary>
internal sealed class PrivacyPolicyIsShownAtFirstRun : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoInformation = new("不处理个人信息", "no personal information is processed");
    private static readonly BilingualText Lacking = new("首次运行未提示阅读", "first run does not draw attention to the policy");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "AUD-1.2",
        Severity = Severity.Medium,
        Title = new("首次运行提示阅读隐私政策", "first run shows the privacy policy"),
        Remediation = new("首次运行时弹窗提示", "show it at first run"),
        Needs = [FactNeed.Own<PrivacyNotice>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var notices = context.Own<PrivacyNotice>();
        return context.When(application.ProcessesPersonalInformation == true, NoInformation).With("processesPersonalInformation", application.ProcessesPersonalInformation)
            .Require(notices.Any(context.Today, static (notice, day) => InForce.IsCurrent(notice, day) & notice.IsShownAtFirstRun == true), Lacking).WithNotices(notices, "isShownAtFirstRun", static notice => notice.IsShownAtFirstRun);
    }
}
