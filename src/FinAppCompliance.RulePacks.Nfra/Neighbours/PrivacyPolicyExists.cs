using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a privacy policy in effect with the rules of collection (behaviour 1.1).</summary>
internal sealed class PrivacyPolicyExists : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoInformation = new("不处理个人信息", "no personal information is processed");
    private static readonly BilingualText Lacking = new("没有有效的隐私政策", "there is no privacy policy in effect");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "AUD-1.1",
        Severity = Severity.High,
        Title = new("有包含收集使用规则的隐私政策", "there is a privacy policy with the rules of collection"),
        Remediation = new("发布包含收集使用规则的隐私政策", "publish a privacy policy with the rules of collection"),
        Needs = [FactNeed.Own<PrivacyNotice>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var notices = context.Own<PrivacyNotice>();
        return context.When(application.ProcessesPersonalInformation == true, NoInformation).With("processesPersonalInformation", application.ProcessesPersonalInformation)
            .Require(notices.Any(context.Today, static (notice, day) => InForce.IsCurrent(notice, day) & notice.Contents.Contains(NoticeElement.Purpose)), Lacking).WithNoticeContents(notices);
    }
}
