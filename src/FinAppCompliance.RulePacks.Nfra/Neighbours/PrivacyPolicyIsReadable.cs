using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a readable policy in simplified Chinese (behaviour 1.4).</summary>
internal sealed class PrivacyPolicyIsReadable : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoInformation = new("不处理个人信息", "no personal information is processed");
    private static readonly BilingualText Lacking = new("隐私政策难以阅读或没有简体中文", "the policy is hard to read or not in simplified Chinese");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "AUD-1.4",
        Severity = Severity.Low,
        Title = new("隐私政策易读且有简体中文", "the policy is readable and in simplified Chinese"),
        Remediation = new("改善排版并提供简体中文", "improve the layout and give it in simplified Chinese"),
        Needs = [FactNeed.Own<PrivacyNotice>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var notices = context.Own<PrivacyNotice>();
        return context.When(application.ProcessesPersonalInformation == true, NoInformation).With("processesPersonalInformation", application.ProcessesPersonalInformation)
            .Require(notices.Any(context.Today, static (notice, day) => InForce.IsCurrent(notice, day) & notice.IsReadable == true & notice.IsSimplifiedChinese == true), Lacking).WithNotices(notices, "isReadable", static notice => notice.IsReadable)
            .WithNotices(notices, "isSimplifiedChinese", static notice => notice.IsSimplifiedChinese);
    }
}
