using System.Globalization;
using System.Text;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>Renders what PIPL 17, 23 and 30 want a person to read before answering.</summary>
internal static class PromptText
{
    public static string Render(ConsentPrompt prompt, Language language)
    {
        var purpose = prompt.Purpose;
        var zh = language != Language.English;
        var text = new StringBuilder();
        text.AppendLine(purpose.Title!.In(language));
        Line(text, zh ? "目的" : "purpose", purpose.Goal!.In(language));
        Line(text, zh ? "方式" : "manner", purpose.Manner!.In(language));
        Line(text, zh ? "种类" : "kinds", string.Join(zh ? "、" : ", ", purpose.Information.Select(use => use.Kind.Name.In(language))));
        Line(text, zh ? "保存期限" : "retention", purpose.Retention!.Describe().In(language));
        foreach (var recipient in purpose.Recipients.Items)
        {
            Line(text, zh ? "接收方" : "recipient", $"{recipient.Name!.In(language)}{(recipient.IsAbroad ? $" ({recipient.Country})" : string.Empty)}, {recipient.Contact?.In(language)}");
        }

        if (purpose.SensitiveNecessity is { } necessity && purpose.SensitiveImpact is { } impact)
        {
            Line(text, zh ? "必要性" : "why it is necessary", necessity.In(language));
            Line(text, zh ? "对您的影响" : "what it means for you", impact.In(language));
        }

        Line(text, zh ? "您可以" : "you may", zh
            ? (purpose.IsNecessary ? "同意或者拒绝；拒绝后无法提供该项服务" : "同意或者拒绝；拒绝不影响其他服务")
            : (purpose.IsNecessary ? "agree or refuse; this service needs it" : "agree or refuse; refusing costs nothing else"));
        return text.ToString();
    }

    private static void Line(StringBuilder text, string label, string value) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"  {label}: {value}");
}
