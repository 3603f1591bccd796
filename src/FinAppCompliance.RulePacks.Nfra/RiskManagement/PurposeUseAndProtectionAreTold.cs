using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires that purpose, manner of use and protection are told, and that nothing else is collected (article 16).</summary>
internal sealed class PurposeUseAndProtectionAreTold : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoInformation = new("未在运行或不处理个人信息", "not in service or without personal information");
    private static readonly BilingualText Untold = new("告知缺少该要素", "the notice lacks this element");
    private static readonly BilingualText Unlisted = new("收集了告知中没有的信息", "information is collected that the notice does not name");

    private static readonly NoticeElement[] Elements = [NoticeElement.Purpose, NoticeElement.Manner, NoticeElement.SecurityMeasures];
    private static readonly string[] Keys = [.. Enum.GetValues<NoticeElement>().Select(static element => element.ToString())];

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-16.3",
        Severity = Severity.High,
        Title = new("已告知收集目的、使用和保护方式", "purpose, use and protection are told"),
        Remediation = new("补充告知并重新发布", "complete the notice and publish it again"),
        Needs = [FactNeed.Own<PrivacyNotice>(), FactNeed.Own<PersonalInformationElement>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var notices = context.Own<PrivacyNotice>();
        var elements = context.Own<PersonalInformationElement>();
        var draft = context.When(application.IsInService() & application.ProcessesPersonalInformation == true, NoInformation).With("state", application.State).With("processesPersonalInformation", application.ProcessesPersonalInformation);
        foreach (var element in Elements)
        {
            draft = draft.Require(notices.Any((context.Today, element), static (notice, asked) => notice.PublishedOn.IsBy(asked.Today) & !notice.EffectiveThrough.HasPassedBy(asked.Today) & notice.Contents.Contains(asked.element)), Untold, Keys[(int)element]).With("notices", notices);
        }

        return draft.Require(elements.All(static element => element.IsInNotice == true), Unlisted, "collected").With("personalInformation", elements);
    }
}
