using System.Text;
using System.Text.RegularExpressions;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Members;

/// <summary>Writes the page that lists every member of the register with the rules that read it, or the reason why none does.</summary>
/// <remarks>The reasons are written by hand in the page itself; writing it again keeps those of members that are still unread.</remarks>
internal static partial class MembersPage
{
    public const string Path = "docs/rules/members.md";

    private const int Shown = 12;

    /// <summary>Returns the reasons that stand in a page, by section and member.</summary>
    public static Dictionary<string, (string Zh, string En)> Reasons(string page)
    {
        var reasons = new Dictionary<string, (string Zh, string En)>(StringComparer.Ordinal);
        var section = string.Empty;
        foreach (var line in page.Split('\n'))
        {
            section = line.StartsWith("## `", StringComparison.Ordinal) ? line.Split('`')[1] : section;
            if (Row().Match(line) is { Success: true } row)
            {
                reasons[$"{section}.{row.Groups[1].Value}"] = (row.Groups[2].Value, row.Groups[3].Value);
            }
        }

        return reasons;
    }

    /// <summary>Writes the page.</summary>
    /// <param name="table">The members by rule.</param>
    /// <param name="reasons">The reasons known so far.</param>
    public static string Write(SortedDictionary<string, SortedSet<string>> table, Dictionary<string, (string Zh, string En)> reasons)
    {
        var text = new StringBuilder(Head);
        foreach (var kind in MembersTable.Kinds)
        {
            var section = RegisterMembers.SectionOf(kind)!;
            text.Append($"\n## `{section}` {Both(Labels.Section(section))}\n\n| 成员 Member | 名称 Label | 读取的规则 Read by | 仅留存的理由 | Why it is kept, not judged |\n|---|---|---|---|---|\n");
            foreach (var member in RegisterMembers.Of(kind))
            {
                var rules = table.Where(rule => rule.Value.Contains($"{section}.{member}")).Select(static rule => rule.Key).ToArray();
                var label = Both(Labels.Member(section, member));
                var (zh, en) = rules.Length > 0 ? (string.Empty, string.Empty) : reasons.GetValueOrDefault($"{section}.{member}", (string.Empty, string.Empty));
                text.Append(rules.Length > 0
                    ? $"| `{member}` | {label} | {string.Join(", ", rules.Take(Shown))}{(rules.Length > Shown ? $" (+{rules.Length - Shown})" : string.Empty)} | | |\n"
                    : $"| `{member}` | {label} | – | {zh} | {en} |\n");
            }
        }

        return text.ToString();
    }

    private static string Both(BilingualText label) => $"{label.Zh} / {label.En}";

    private const string Head = """
        # 台账成员与规则 / Members of the register and the rules that read them

        本页由测试根据规则的代码生成：每个成员由哪些规则读取；没有规则读取的，写明仅留存、不判断的理由。
        名称取自`Labels`，所有输出均用同一张表。每条记录的`id`、`recordedBy`、`recordedAt`和`evidenceIds`用于辨识与溯源，不在此列。

        A test writes this page from the code of the rules: which rules read each member, and of a member that none reads, why it is kept
        and not judged. Labels are those of `Labels`, the one table that every output uses. The `id`, `recordedBy`, `recordedAt` and `evidenceIds` of each record tell it apart and say where it comes from; they
        are left out. How the table is made and what it cannot know: decision 0108. At run time `AssessmentRun.Unjudged` says the same of the
        facts that were entered.

        """;

    [GeneratedRegex(@"^\| `(\w+)` \| (?:[^|]* \| )?– \| (.*?) \| (.*?) \|$")]
    private static partial Regex Row();
}
