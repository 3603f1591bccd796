using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>Holds one recipient of a purpose against PIPL 21, 23, 38 and 39 and NDR 21.</summary>
internal static class RecipientInspection
{
    public static void Inspect(Recipient recipient, ProcessingPurpose purpose, GapCollector gaps)
    {
        var article = recipient.Role == SdkLegalRole.IndependentHandler ? "PIPL-23" : "NDR-21";
        gaps.RefuseIf(recipient.Role == SdkLegalRole.Undecided, "recipient-role-undecided", NoticeElement.Recipients, "PIPL-23",
            Of(recipient, "的法律角色未确定", "has no decided legal role; decide whether it is entrusted, independent or joint"));
        gaps.RefuseUnread(recipient.Name, "recipient-name", NoticeElement.Recipients, article, Of(recipient, "的名称", "needs a name, which"));
        gaps.RefuseUnread(recipient.Scenario, "recipient-scenario", NoticeElement.Recipients, "NDR-21", Of(recipient, "的提供场景", "needs a scenario, which"));
        if (!recipient.Receives)
        {
            gaps.RefuseIf(recipient.Kinds.Count > 0, "recipient-role-contradicted", NoticeElement.Recipients, "NDR-21",
                Of(recipient, "声明不接收个人信息却列出了种类", "is said to receive no personal information, yet kinds are listed"));
            return;
        }

        gaps.RefuseUnread(recipient.Contact, "recipient-contact", NoticeElement.Recipients, article, Of(recipient, "的联系方式", "needs a contact, which"));
        gaps.RefuseUnread(recipient.Goal, "recipient-purpose", NoticeElement.Recipients, article, Of(recipient, "的处理目的", "needs a purpose, which"));
        gaps.RefuseUnread(recipient.Manner, "recipient-manner", NoticeElement.Recipients, article, Of(recipient, "的处理方式", "needs a manner, which"));
        gaps.RefuseIf(recipient.Kinds.Count == 0, "recipient-kinds-missing", NoticeElement.Recipients, article,
            Of(recipient, "接收的个人信息种类没有列出", "has no kinds of information listed"));
        foreach (var kind in recipient.Kinds.Items)
        {
            gaps.RefuseIf(!Lists(purpose, kind), "recipient-kind-not-collected", NoticeElement.Recipients, "PIPL-6",
                Of(recipient, $"接收的“{kind}”不在收集清单中", $"receives '{kind}', which the purpose does not list"));
        }

        InspectAbroad(recipient, gaps);
    }

    private static void InspectAbroad(Recipient recipient, GapCollector gaps)
    {
        gaps.RefuseIf(recipient.Country is not { Length: 2 } country || !country.All(char.IsAsciiLetterUpper), "recipient-country-malformed", NoticeElement.CrossBorder, "PIPL-39",
            Of(recipient, "的国家代码应为两位大写字母", "needs a country of two capital letters, such as 'CN'"));
        gaps.RefuseIf(recipient.IsAbroad && recipient.ExportPath is null, "export-path-missing", NoticeElement.CrossBorder, "PIPL-38",
            Of(recipient, "在境外，缺少出境合规路径", "is abroad and the legal path of the export is not stated"));
        gaps.RefuseIf(recipient.IsAbroad && recipient.RightsProcedure is null, "rights-abroad-missing", NoticeElement.CrossBorder, "PIPL-39",
            Of(recipient, "在境外，缺少向其行使权利的方式和程序", "is abroad and how persons use their rights against it is not stated"));
    }

    private static bool Lists(ProcessingPurpose purpose, string code)
    {
        foreach (var use in purpose.Information.Items)
        {
            if (string.Equals(use.Kind.Code, code, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static BilingualText Of(Recipient recipient, string zh, string en) => new($"接收方“{recipient.Id}”{zh}", $"recipient '{recipient.Id}' {en}");
}
