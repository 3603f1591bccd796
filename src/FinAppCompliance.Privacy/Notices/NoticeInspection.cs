using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>Holds a draft against PIPL 17, NDR 20 and 21, N99-16.3 and 16.4, and the rules for persons under fourteen.</summary>
internal static class NoticeInspection
{
    private const long PersonsThatWantAnOfficer = 1_000_000;
    private const int MostTaps = 4;
    private const int MostWorkingDays = 15;

    public static IReadOnlyList<NoticeGap> Inspect(NoticeDraft draft)
    {
        var gaps = new GapCollector();
        InspectFrame(draft, gaps);
        InspectHandler(draft, gaps);
        InspectRights(draft, gaps);
        InspectComplaints(draft, gaps);
        InspectMinors(draft, gaps);
        InspectPurposes(draft, gaps);
        return gaps.Gaps;
    }

    private static void InspectFrame(NoticeDraft draft, GapCollector gaps)
    {
        gaps.RefuseIf(!PurposeId.IsPart(draft.App), "app-malformed", NoticeElement.UpdateNotice, "PIPL-17",
            new("应用标识格式不正确，请用小写字母、数字和连字符", "the application id is malformed; write lower-case letters, digits and hyphens"));
        gaps.RefuseIf(draft.Version < 1, "version-not-positive", NoticeElement.UpdateNotice, "PIPL-17",
            new("版本号应为正整数", "the version must be one or more"));
        gaps.RefuseIf(draft.EffectiveFrom is null, "effective-date-missing", NoticeElement.UpdateNotice, "PIPL-17",
            new("缺少生效时间，请补充", "the instant from which the notice holds is missing; state it"));
        gaps.RefuseUnread(draft.ChangeProcedure, "change-procedure", NoticeElement.UpdateNotice, "PIPL-17", new("变更告知方式", "how changes are told"));
        gaps.RefuseIf(draft.TapsFromHome.IsUnknown, "taps-not-counted", NoticeElement.UpdateNotice, "AUD-1.3",
            new("未记录从首页到隐私政策的点击次数，请清点", "the taps from the first screen to the notice are not counted; count them"));
        gaps.RefuseIf((draft.TapsFromHome > MostTaps).IsTrue, "taps-too-many", NoticeElement.UpdateNotice, "AUD-1.3",
            new("从首页到隐私政策超过四次点击，请缩短路径", "the notice is more than four taps from the first screen; bring it nearer"));
    }

    private static void InspectHandler(NoticeDraft draft, GapCollector gaps)
    {
        gaps.RefuseUnread(draft.Handler?.Name, "handler-name", NoticeElement.HandlerName, "PIPL-17", new("个人信息处理者名称", "the name of the handler"));
        gaps.RefuseUnread(draft.Handler?.Contact, "handler-contact", NoticeElement.HandlerContact, "PIPL-17", new("个人信息处理者联系方式", "the contact of the handler"));
        gaps.RefuseIf((draft.PersonsServed < PersonsThatWantAnOfficer).IsFalse && draft.Handler?.OfficerContact is null, "officer-contact-missing", NoticeElement.HandlerContact, "PIPL-52",
            new("服务人数已达一百万，缺少个人信息保护负责人的联系方式", "one million persons are served and the contact of the personal-information officer is missing"));
    }

    private static void InspectRights(NoticeDraft draft, GapCollector gaps)
    {
        gaps.RefuseUnread(draft.RightsProcedure, "rights-procedure", NoticeElement.RightsAndProcedure, "PIPL-17", new("个人行使权利的方式和程序", "how persons use their rights"));
        gaps.RefuseUnread(draft.AccountClosure, "account-closure", NoticeElement.AccountClosure, "NDR-21", new("注销账号的方法", "how an account is closed"));
        gaps.RefuseUnread(draft.ConsentWithdrawal, "consent-withdrawal", NoticeElement.ConsentWithdrawal, "NDR-21", new("撤回同意的方法", "how a consent is withdrawn"));
        var uncounted = draft.ConsentSteps.IsUnknown || draft.WithdrawalSteps.IsUnknown;
        gaps.RefuseIf(uncounted, "steps-not-counted", NoticeElement.ConsentWithdrawal, "PIPL-15",
            new("未记录同意与撤回同意的步骤数，请清点", "the steps to give and to withdraw a consent are not counted; count them"));
        gaps.RefuseIf(!uncounted && draft.WithdrawalSteps.Or(0) > draft.ConsentSteps.Or(0), "withdrawal-harder", NoticeElement.ConsentWithdrawal, "PIPL-15",
            new("撤回同意比给予同意更繁琐，请简化", "withdrawing takes more steps than giving a consent; make it as easy"));
    }

    private static void InspectComplaints(NoticeDraft draft, GapCollector gaps)
    {
        gaps.RefuseIf(draft.ComplaintChannels.Count == 0, "complaint-channel-missing", NoticeElement.ComplaintChannel, "N99-16.4",
            new("缺少投诉渠道，请公布", "no complaint channel is published; publish one"));
        foreach (var channel in draft.ComplaintChannels.Items)
        {
            gaps.RefuseUnread(channel.Description, "complaint-description", NoticeElement.ComplaintChannel, "NDR-20", new("投诉渠道说明", "what the complaint channel is"));
            gaps.RefuseIf(string.IsNullOrWhiteSpace(channel.Address), "complaint-address-missing", NoticeElement.ComplaintChannel, "N99-16.4",
                new("投诉渠道缺少号码、地址或路径", "the complaint channel has no number, address or path; state it"));
            gaps.RefuseIf(channel.AnswersWithin is { } promised && IsLongerThanAllowed(promised), "complaint-promise-too-long", NoticeElement.ComplaintChannel, "AUD-6.5",
                new("承诺的投诉处理时限超过15个工作日", "the promised time for complaints exceeds 15 working days; shorten it"));
        }
    }

    private static void InspectMinors(NoticeDraft draft, GapCollector gaps)
    {
        gaps.RefuseIf(!draft.ServesUnderFourteen.HasValue, "under-fourteen-undecided", NoticeElement.MinorsRules, "NDR-21",
            new("未说明是否向不满十四周岁的未成年人提供服务", "it is not stated whether persons under fourteen are served; decide it"));
        var serves = draft.ServesUnderFourteen.Or(false);
        gaps.RefuseIf(serves && draft.MinorsRules is null, "minors-rules-missing", NoticeElement.MinorsRules, "PIPL-31",
            new("缺少不满十四周岁未成年人个人信息的专门处理规则", "the special rules for persons under fourteen are missing; write them"));
        gaps.RefuseIf(serves && draft.MinorsRules is { } rules && !rules.Zh.Contains("监护人", StringComparison.Ordinal), "minors-guardian-missing", NoticeElement.MinorsRules, "PIPL-31",
            new("专门处理规则没有说明监护人的同意", "the special rules do not speak of the guardian's consent (监护人); say how it is obtained"));
    }

    private static void InspectPurposes(NoticeDraft draft, GapCollector gaps)
    {
        gaps.RefuseIf(draft.Purposes.Count == 0, "purposes-missing", NoticeElement.Purpose, "PIPL-17",
            new("没有列出任何处理目的", "no purpose is listed; list every one"));
        var seen = new HashSet<PurposeId>();
        foreach (var purpose in draft.Purposes.Items)
        {
            var at = gaps.For(purpose.Id);
            at.RefuseIf(!seen.Add(purpose.Id), "purpose-twice", NoticeElement.Purpose, "PIPL-17",
                new("同一处理目的列出了两次", "the purpose is listed twice; merge the two"));
            at.RefuseIf(purpose.Id.App != draft.App, "purpose-of-other-app", NoticeElement.Purpose, "PIPL-17",
                new("处理目的属于其他应用", "the purpose belongs to another application; list it in that notice"));
            PurposeInspection.Inspect(purpose, at, draft.ServesUnderFourteen.Or(false));
        }

        foreach (var change in draft.EditorialChanges.Items)
        {
            gaps.For(change.Purpose).RefuseIf(!seen.Contains(change.Purpose), "editorial-change-unknown", NoticeElement.UpdateNotice, "PIPL-14",
                new("文字性修改所指的处理目的不在隐私政策中", "the editorial change names a purpose that the notice does not list"));
        }
    }

    private static bool IsLongerThanAllowed(TimeLimit promised) => promised.Unit switch
    {
        TimeUnit.WorkingDays => promised.Amount > MostWorkingDays,
        TimeUnit.CalendarDays => promised.Amount > MostWorkingDays,
        TimeUnit.Months or TimeUnit.Years => promised.Amount > 0,
        TimeUnit.Hours => promised.Amount > MostWorkingDays * 24,
        _ => promised.Amount > MostWorkingDays * 24 * 60,
    };
}
