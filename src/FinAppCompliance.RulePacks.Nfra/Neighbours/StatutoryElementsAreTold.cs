using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that the elements of article 17 are told and that nothing is collected that the notice does not name.</summary>
internal sealed class StatutoryElementsAreTold : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoInformation = new("不处理个人信息", "no personal information is processed");
    private static readonly BilingualText Unlisted = new("收集了告知中没有的信息", "information is collected that the notice does not name");

    private static readonly NoticeElement[] Elements = [NoticeElement.HandlerName, NoticeElement.HandlerContact, NoticeElement.Purpose, NoticeElement.Manner, NoticeElement.Kinds, NoticeElement.Retention, NoticeElement.RightsAndProcedure];
    private static readonly BilingualText[] Untold = [.. Enum.GetValues<NoticeElement>().Select(Lacking)];
    private static readonly string[] ElementKeys = [.. Enum.GetValues<NoticeElement>().Select(static element => element.ToString())];

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PIPL-17",
        Severity = Severity.High,
        Title = new("已告知法定事项", "the statutory elements are told"),
        Remediation = new("补充告知事项并重新发布", "add the missing elements and publish again"),
        Needs = [FactNeed.Own<PrivacyNotice>(), FactNeed.Own<PersonalInformationElement>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var notices = context.Own<PrivacyNotice>();
        var draft = context.When(application.ProcessesPersonalInformation == true, NoInformation).With("processesPersonalInformation", application.ProcessesPersonalInformation);
        foreach (var element in Elements)
        {
            draft = draft.Require(notices.Any((context.Today, element), static (notice, asked) => InForce.IsCurrent(notice, asked.Today) & notice.Contents.Contains(asked.element)), Untold[(int)element], ElementKeys[(int)element]).WithNoticeContents(notices);
        }

        var collected = context.Own<PersonalInformationElement>();
        return draft.Require(collected.All(static element => element.IsInNotice == true), Unlisted, "collected")
            .WithEach("personalInformation", collected, static element => element.IsInNotice == true, "isInNotice", static element => element.IsInNotice);
    }

    private static BilingualText Lacking(NoticeElement element)
    {
        var name = Labels.Of(element);
        return new($"告知缺少法定事项：{name.Zh}", $"the notice lacks a statutory element: {name.En}");
    }
}
