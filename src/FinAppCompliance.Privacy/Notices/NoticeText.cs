using System.Globalization;
using System.Text;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>Renders a sealed notice as plain text with headings.</summary>
internal static class NoticeText
{
    public static string Render(SealedNotice notice, Language language)
    {
        var text = new StringBuilder();
        var content = notice.Content;
        var zh = language != Language.English;
        text.AppendLine(zh ? $"# 隐私政策 {content.Handler!.Name!.Zh}（{notice.App}，第{notice.Version}版）" : $"# Privacy notice of {content.Handler!.Name!.En} ({notice.App}, version {notice.Version})");
        var from = ChinaStandardTime.DateOf(notice.EffectiveFrom).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Line(text, zh ? "生效日期" : "In force from", from);
        Line(text, zh ? "联系方式" : "Contact", content.Handler.Contact!.In(language));
        if (content.Handler.OfficerContact is { } officer)
        {
            Line(text, zh ? "个人信息保护负责人" : "Personal-information officer", officer.In(language));
        }

        foreach (var purpose in content.Purposes.Items)
        {
            Purpose(text, purpose, language, zh);
        }

        text.AppendLine(zh ? "## 您的权利" : "## Your rights");
        Line(text, zh ? "行使权利" : "How to use your rights", content.RightsProcedure!.In(language));
        Line(text, zh ? "撤回同意" : "How to withdraw", content.ConsentWithdrawal!.In(language));
        Line(text, zh ? "注销账号" : "How to close your account", content.AccountClosure!.In(language));
        foreach (var channel in content.ComplaintChannels.Items)
        {
            Line(text, zh ? "投诉渠道" : "Complaints", $"{channel.Description!.In(language)}: {channel.Address}");
        }

        Line(text, zh ? "政策变更" : "Changes", content.ChangeProcedure!.In(language));
        if (content.MinorsRules is { } minors)
        {
            Line(text, zh ? "不满十四周岁未成年人" : "Persons under fourteen", minors.In(language));
        }

        return text.ToString();
    }

    private static void Purpose(StringBuilder text, ProcessingPurpose purpose, Language language, bool zh)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {purpose.Title!.In(language)}");
        Line(text, zh ? "目的" : "Purpose", purpose.Goal!.In(language));
        Line(text, zh ? "方式" : "Manner", purpose.Manner!.In(language));
        Line(text, zh ? "个人信息种类" : "Kinds", string.Join(zh ? "、" : ", ", purpose.Information.Select(use => use.Kind.Name.In(language) + (use.Kind.IsSensitive ? (zh ? "（敏感）" : " (sensitive)") : string.Empty))));
        Line(text, zh ? "合法性基础" : "Lawful basis", LawfulBasisWords.Of(purpose.Basis).In(language) + (purpose.BasisExplanation is { } why ? $": {why.In(language)}" : string.Empty));
        Line(text, zh ? "保存期限" : "Retention", purpose.Retention!.Describe().In(language));
        Line(text, zh ? "保护措施" : "Protection", purpose.Protection!.In(language));
        if (purpose.SensitiveNecessity is { } necessity && purpose.SensitiveImpact is { } impact)
        {
            Line(text, zh ? "必要性" : "Necessity", necessity.In(language));
            Line(text, zh ? "对您的影响" : "What it means for you", impact.In(language));
        }

        if (purpose.AutomationChoice is { } choice)
        {
            Line(text, zh ? "不针对个人特征的选项" : "Without personalisation", choice.In(language));
        }

        foreach (var recipient in purpose.Recipients.Items)
        {
            Line(text, zh ? "接收方" : "Recipient", recipient.Name!.In(language));
        }

        Line(text, zh ? "可否拒绝" : "May you refuse", purpose.IsNecessary
            ? (zh ? "提供服务所必需" : "needed for the service")
            : (zh ? "可以拒绝，不影响其他服务" : "yes, and the rest of the service stays"));
    }

    private static void Line(StringBuilder text, string label, string value) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"- {label}: {value}");
}
