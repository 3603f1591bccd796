using System.Globalization;
using System.Text;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Tests.Deadlines;

/// <summary>The page of deadlines is generated from the table and never stale.</summary>
public sealed class DeadlinePageTests
{
    private const string Page = "docs/rules/deadlines.md";

    [Fact]
    public void The_page_lists_every_deadline_and_is_current() => RepositoryFiles.AssertCurrent(Page, Write());

    private static string Write()
    {
        var text = new StringBuilder();
        text.Append("# 期限总表 / Table of deadlines\n\n");
        text.Append("由代码生成（`DeadlineTable`），规则、时钟和报送日历均取自此表。“本机构”表示法规只写及时、立即或者定期，数字由机构自定，括号内为默认值的允许范围；“未核实”的期限只作提示。\n\n");
        text.Append("Generated from code (`DeadlineTable`); rules, clocks and the report calendar take their numbers from here. “Institution” means that the law\n");
        text.Append("says only promptly, at once or periodically, so that the institution sets the number within the bounds in brackets; what is “not verified” is shown and proves nothing.\n\n");
        text.Append("| Id | 事项 / Duty | 对象 / Addressee | 起算 / From | 期限 / Length | 触发 / Trigger | 适用 / Binds | 数字 / Number | 依据 / Basis | 施行 / In force |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var line in DeadlineTable.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{line.Id}` | {Both(line.Duty)} | {Both(line.Addressee.Describe())} | {Both(From(line))} | {Both(line.LengthText)} | {Both(Trigger(line))} | {Both(line.Scope.Describe())} | {Both(Number(line))} | {line.Citation.Requirement} | {line.CommencesOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"} |\n");
        }

        return text.ToString();
    }

    private static string Both(BilingualText text) => $"{text.Zh}<br>{text.En}";

    private static BilingualText From(DeadlineRule line)
    {
        var side = line.Direction == DeadlineDirection.Before ? new BilingualText("前", "before ") : new BilingualText("起", "from ");
        var start = line.Start switch
        {
            DeadlineStart.Receipt => new BilingualText("收到", "receipt"),
            DeadlineStart.Occurrence => new("事件发生", "occurrence"),
            DeadlineStart.Discovery => new("发现", "discovery"),
            DeadlineStart.EndOfHandling => new("处置结束", "end of handling"),
            DeadlineStart.PreviousReport => new("上次报告", "the previous report"),
            DeadlineStart.PlannedDay => new("计划日", "the planned day"),
            DeadlineStart.Launch => new("投产或者变更", "launch or change"),
            DeadlineStart.Signing => new("签约", "signing"),
            DeadlineStart.Provision => new("开始提供", "the beginning of the provision"),
            DeadlineStart.EachYear => new("每年", "each year"),
            _ => new("上一次，首次自施行或者投运", "the last time, first from the commencement or the beginning"),
        };
        return line.Start == DeadlineStart.EachYear ? start : new($"{start.Zh}{side.Zh}", $"{side.En}{start.En}");
    }

    private static BilingualText Trigger(DeadlineRule line) => line.Trigger is not { } trigger ? new("—", "—") : new(
        $"{trigger.Scheme switch { GradingScheme.DataSecurity => "DSM-67", GradingScheme.Network => "CIR-G", GradingScheme.Outage => "BCM-79", _ => "PBI-1" }} {trigger.Least switch { Domain.Incidents.IncidentGrade.General => "一般", Domain.Incidents.IncidentGrade.Larger => "较大", Domain.Incidents.IncidentGrade.Major => "重大", _ => "特别重大" }}以上",
        $"{trigger.Least} or above");

    private static BilingualText Number(DeadlineRule line)
    {
        var own = line.Bounds is { } bounds ? string.Create(CultureInfo.InvariantCulture, $" ({bounds.Least}–{bounds.Most})") : string.Empty;
        var (zh, en) = line.Kind == LimitKind.Legal ? ("法规", "law") : ("本机构", "institution");
        return line.IsConfirmed ? new($"{zh}{own}", $"{en}{own}") : new($"{zh}{own}，未核实", $"{en}{own}, not verified");
    }
}
