using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that the policy is at most four clicks from the main screen (behaviour 1.3).</summary>
internal sealed class PrivacyPolicyIsFourClicksAway : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoInformation = new("不处理个人信息", "no personal information is processed");
    private static readonly BilingualText Lacking = new("访问隐私政策超过四次点击", "the policy is more than four clicks away");

    private static readonly LegalLimit<int> MostClicks = new(4, new("4次点击", "4 clicks"), Duty.Cite("AUD-1.3"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "AUD-1.3",
        Severity = Severity.Medium,
        Title = new("隐私政策四次点击内可达", "the policy is at most four clicks away"),
        Remediation = new("缩短访问路径", "shorten the way to it"),
        Needs = [FactNeed.Own<PrivacyNotice>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var notices = context.Own<PrivacyNotice>();
        return context.When(application.ProcessesPersonalInformation == true, NoInformation).With("processesPersonalInformation", application.ProcessesPersonalInformation)
            .Require(notices.Any(context.Today, static (notice, day) => InForce.IsCurrent(notice, day) & notice.ClicksFromHome <= MostClicks.Value), Lacking).WithNotices(notices, "clicksFromHome", static notice => notice.ClicksFromHome).Under(MostClicks);
    }
}
