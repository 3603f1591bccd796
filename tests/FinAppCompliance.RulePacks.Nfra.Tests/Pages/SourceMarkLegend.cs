using System.Text;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Pages;

/// <summary>What the source marks of a citation mean, for the readers of rule pages.</summary>
internal static class SourceMarkLegend
{
    /// <summary>The anchor of the legend on the page of a pack.</summary>
    internal const string Anchor = "来源标记-source-marks";

    private static readonly (SourceMarks Mark, string Name, string Zh, string En)[] Rows =
    [
        (SourceMarks.OfficialQuestions, "官方答记者问", "监管部门答记者问中写明", "stated in the regulator's questions and answers"),
        (SourceMarks.FullText, "全文转载", "见于文件全文的转载", "seen in a copy of the whole text"),
        (SourceMarks.OtherSource, "其他来源", "见于摘录、解读或其他来源", "seen in an excerpt, a commentary or another source"),
        (SourceMarks.Unverified, "未核实", "背景知识，无人核实；不得作为法律依据引用，规则默认关闭", "background knowledge that nobody verified; no legal citation, and its rule is off by default"),
        (SourceMarks.Inference, "推论", "推论或设计选择，不是法律", "inference or a choice of design, no law"),
    ];

    /// <summary>Gets every mark that the legend explains.</summary>
    internal static IEnumerable<SourceMarks> Explained => Rows.Select(static row => row.Mark);

    internal static string Of(SourceMarks marks) =>
        $"{string.Join("、", Rows.Where(row => marks.HasFlag(row.Mark)).Select(static row => row.Name))} {marks}";

    internal static void Append(StringBuilder page)
    {
        page.AppendLine().AppendLine("## 来源标记 Source marks").AppendLine();
        page.AppendLine("| 标记 mark | 含义 meaning |").AppendLine("|---|---|");
        foreach (var (mark, name, zh, en) in Rows)
        {
            page.AppendLine($"| {name} {mark} | {zh}<br>{en} |");
        }
    }
}
