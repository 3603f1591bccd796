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
    private static readonly BilingualText Unlisted = new("收集了告知中没有的信息", "information is collected that the notice does not name");

    private static readonly NoticeElement[] Elements = [NoticeElement.Purpose, NoticeElement.Manner, NoticeElement.SecurityMeasures];
    private static readonly string[] Keys = [.. Elements.Select(static element => element.ToString())];

    private static readonly BilingualText[] Untold =
    [
        new("隐私政策未告知收集目的", "the notice does not tell the purpose of collection"),
        new("隐私政策未告知使用方式", "the notice does not tell the manner of use"),
        new("隐私政策未告知保护措施", "the notice does not tell the measures of protection"),
    ];

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
        for (var at = 0; at < Elements.Length; at++)
        {
            var isTold = notices.Any((context.Today, Element: Elements[at]), static (notice, asked) => notice.PublishedOn.IsBy(asked.Today) & !notice.EffectiveThrough.HasPassedBy(asked.Today) & notice.Contents.Contains(asked.Element));
            draft = draft.Require(isTold, Untold[at], Keys[at]).With("notices", notices);
            foreach (var notice in notices)
            {
                draft = draft.With("publishedOn", notice.PublishedOn, notice.Id).With("effectiveThrough", notice.EffectiveThrough, notice.Id).With("contents", notice.Contents, notice.Id);
            }
        }

        draft = draft.Require(elements.All(static element => element.IsInNotice == true), Unlisted, "collected").With("personalInformation", elements);
        foreach (var element in elements)
        {
            draft = draft.With("isInNotice", element.IsInNotice, element.Id);
        }

        return draft;
    }
}
