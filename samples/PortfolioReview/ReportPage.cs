using System.Globalization;
using System.Net;
using System.Text;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Discovery;
using FinAppCompliance.Inventory.Filings;
using FinAppCompliance.Inventory.Portfolio;
using FinAppCompliance.Inventory.Projects;
using FinAppCompliance.Inventory.Similarity;
using Microsoft.Extensions.DependencyInjection;

namespace PortfolioReview;

/// <summary>The portfolio report as one HTML page without anything from elsewhere.</summary>
internal sealed class ReportPage(InstitutionRegister register, PortfolioReport report, Language language)
{
    private const int RowsOfCalendar = 16;

    private readonly StringBuilder _page = new();
    private readonly Words _words = new(language);

    public required PortfolioReport After { get; init; }

    public required IReadOnlyList<CalendarDuty> Duties { get; init; }

    public required string Chart { get; init; }

    public string ToHtml(IServiceProvider services)
    {
        var title = $"{register.Institution?.Name} · {_words.Say("移动应用组合报告", "mobile application portfolio")}";
        Add($"<!DOCTYPE html><html lang=\"{(_words.IsChinese ? "zh-CN" : "en")}\"><head><meta charset=\"utf-8\"><title>{Encode(title)}</title><style>{Style}</style></head><body><h1>{Encode(title)}</h1><p class=\"lead\">{Encode(_words.Summary(report, After))}</p>");
        Cards();
        Add($"<figure>{Chart}</figure>");
        Weak();
        Clusters();
        Ceilings();
        Outside(services.GetRequiredService<DiscoveryReconciliation>());
        Projects(services);
        Calendar();
        Add($"<p class=\"note\">{Encode(_words.Say("阈值与权重均为机构自定，不是监管规定；建议仅供决策参考。", "Thresholds and weights are the institution's own, not regulation; advice is input to a decision that people take."))}</p></body></html>");
        return _page.ToString();
    }

    private const string Style =
        "body{font:15px/1.55 'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif;color:#1f2933;max-width:1200px;margin:32px auto;padding:0 24px}h1{font-size:28px;margin:0}h2{margin:40px 0 8px;font-size:20px}" +
        ".lead{color:#52606d;font-size:16px}.cards{display:flex;gap:14px;flex-wrap:wrap}.card{border:1px solid #e1e7ec;border-radius:10px;padding:12px 18px;min-width:120px}.card b{display:block;font-size:26px}figure{margin:24px 0}svg{width:100%;height:auto}" +
        "table{border-collapse:collapse;width:100%;font-size:13px}th{text-align:left;color:#52606d;border-bottom:2px solid #d9e0e6;padding:6px 8px}td{border-bottom:1px solid #eef2f5;padding:6px 8px;vertical-align:top;min-width:74px}" +
        ".bar{display:inline-block;width:54px;height:8px;background:#eef2f5;border-radius:4px;overflow:hidden;margin-right:6px}.bar i{display:block;height:8px}.tag{display:inline-block;border-radius:9px;padding:1px 8px;color:#fff;font-size:12px}.note{color:#7b8794;margin-top:40px}";

    private void Cards()
    {
        Add($"<div class=\"cards\">");
        Card(report.Standings.Length, _words.Say("在用应用", "in service"));
        foreach (var trigger in Enum.GetValues<WeakAppTrigger>())
        {
            Card(report.Standings.Count(standing => standing.Triggers.Contains(trigger)), _words.Of(trigger));
        }

        Card(report.Clusters.Length, _words.Say("同类同质组", "clusters"));
        Card(After.Standings.Length, _words.Say("按建议处置后", "left after the advice"));
        Add($"</div>");
    }

    private void Card(int number, string label) => Add($"<div class=\"card\"><b>{number}</b>{Encode(label)}</div>");

    private void Weak()
    {
        Heading("低效应用（N99-02.6）", "Weak applications (N99-02.6)");
        Table(("应用", "application"), ("归属", "unit"), ("活跃", "activity"), ("体验", "experience"), ("重叠", "overlap"), ("风险", "hazard"), ("触发条件", "triggers"), ("建议 / 次选", "advice / runner-up"), ("依据", "deciding facts"));
        foreach (var standing in report.Standings.Where(static s => s.Triggers.Length > 0).OrderByDescending(static s => s.Triggers.Length).ThenByDescending(static s => s.Scores.Hazard.Value.Or(0)))
        {
            var scores = standing.Scores;
            Add($"<tr><td><b>{Encode(standing.Application.Name)}</b></td><td>{Encode(UnitOf(standing.Application))}</td><td>{Bar(scores.Activity, "#2f9e6e")}</td><td>{Bar(scores.Experience, "#2f9e6e")}</td><td>{Bar(scores.Overlap, "#3b82c4")}</td><td>{Bar(scores.Hazard, "#d6453d")}</td><td>{Encode(string.Join(_words.Say("、", ", "), standing.Triggers.Select(_words.Of)))}</td><td>{Advice(standing)}</td><td>{Encode(string.Join(_words.Say("；", "; "), standing.Advice.Reasons.Select(reason => reason.In(language))))}</td></tr>");
        }

        Add($"</table>");
    }

    private string Advice(ApplicationStanding standing)
    {
        var advice = standing.Advice;
        var target = advice.Choice == DisposalKind.Integrate && advice.TargetId is { } id ? $" → {NameOf(id)}" : string.Empty;
        return $"<span class=\"tag\" style=\"background:{PortfolioChart.ColourOf(advice.Choice)}\">{Encode(_words.Of(advice.Choice))}</span>{Encode(target)} / {Encode(_words.Of(advice.RunnerUp))}{(advice.IsConclusive ? string.Empty : _words.Say("（事实不全）", " (facts missing)"))}";
    }

    private void Clusters()
    {
        Heading("同类同质应用与需求", "Alike applications and demands");
        Table(("组", "cluster"), ("相似度（0至1）", "similarity (0 to 1)"));
        foreach (var cluster in report.Clusters)
        {
            Row(string.Join(_words.Say("、", ", "), cluster.Members.Select(NameOf)), Links(cluster, NameOf));
        }

        foreach (var cluster in report.DemandClusters)
        {
            Row($"{_words.Say("需求：", "demands: ")}{string.Join(_words.Say("、", ", "), cluster.Members.Select(TitleOf))}", Links(cluster, TitleOf));
        }

        Add($"</table>");
    }

    private static string Links(Cluster cluster, Func<string, string> name) =>
        string.Join("; ", cluster.Links.Take(4).Select(link => $"{name(link.First)} ~ {name(link.Second)} {link.Score.ToString("0.00", CultureInfo.InvariantCulture)}"));

    private void Ceilings()
    {
        Heading("数量管控（N99-02.5）", "Number against ceilings (N99-02.5)");
        Table(("范围", "scope"), ("在用", "in service"), ("上限", "ceiling"), ("结论", "result"));
        foreach (var count in report.Ceilings)
        {
            var scope = count.Ceiling.UnitId is { } unit ? register.Find(new Ref<OrgUnit>(unit))?.Name ?? unit : _words.Say("全行", "whole institution");
            Row(scope, $"{count.Count}{(count.Unclear > 0 ? _words.Say($"（另有{count.Unclear}个无法判定）", $" ({count.Unclear} more undetermined)") : string.Empty)}", $"{count.Allowed}", count.IsExceeded ? _words.Say("超出", "above") : count.IsKept ? _words.Say("在上限内", "within") : _words.Of(RuleOutcome.Undetermined));
        }

        Add($"</table>");
    }

    private void Outside(DiscoveryReconciliation reconciliation)
    {
        Heading("外部发现与台账核对（N99-02.1）", "Discovered outside, held against the register (N99-02.1)");
        Table(("发现名称", "seen as"), ("平台", "where"), ("台账条目", "register entry"), ("匹配情况（可信度0至1）", "match (confidence 0 to 1)"));
        foreach (var match in reconciliation.Match(register.Of<MobileApplication>(), register.Of<DiscoveredApplication>()))
        {
            Row(match.Discovered.Name, Labels.Value("discoveredApplications", "hostPlatform", match.Discovered.HostPlatform.ToString(), language), match.ApplicationId is { } id ? NameOf(id) : _words.Say("台账外", "outside the register"), $"{_words.Of(match.Kind)} {match.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}");
        }

        Add($"</table>");
    }

    private void Projects(IServiceProvider services)
    {
        Heading("整合与终止项目（QA-6、N99-09.4）", "Integration and termination projects (QA-6, N99-09.4)");
        Table(("项目", "project"), ("阶段", "stage"), ("未完成", "open"));
        foreach (var project in register.Of<IntegrationProject>())
        {
            var state = services.GetRequiredService<IntegrationReview>().Judge(project, register.Of<IntegrationStandard>(), report.AsOf);
            Project($"{string.Join(", ", project.Sources.Select(source => NameOf(source.Id)))} → {NameOf(project.Target.Value.Id)}", state);
        }

        foreach (var project in register.Of<TerminationProject>())
        {
            Project(NameOf(project.Application.Id), services.GetRequiredService<TerminationReview>().Judge(project, register.Of<DistributionListing>(), report.AsOf));
        }

        Add($"</table>");
    }

    private void Project(string name, ProjectState state) => Row(name, _words.Of(state.Stage), string.Join(_words.Say("；", "; "), state.Open.Select(entry =>
        $"{entry.Requirement} {entry.Title.In(language)}{(entry.IsDone.IsUnknown ? Unrecorded : string.Empty)}")));

    private void Calendar()
    {
        Heading("报告与事项日历", "Reports and duties");
        Table(("到期", "due"), ("事项", "what"), ("对象", "to whom"), ("依据", "rule"), ("状态", "state"));
        Rows(Duties.Where(static duty => duty.State == DutyState.Overdue)
            .OrderBy(static duty => duty.Requirement.Value.StartsWith("N99-17", StringComparison.Ordinal) ? 1 : 0), _words.Say("逾期", "overdue"));
        Rows(Duties.Where(static duty => duty.State == DutyState.Due).OrderBy(static _ => 0), _words.Say("未到期", "not yet due"));
        Add($"</table>");
    }

    private void Rows(IOrderedEnumerable<CalendarDuty> duties, string state)
    {
        var dated = duties.Where(static duty => duty.DueOn.HasValue).ToList();
        foreach (var duty in duties.ThenBy(static duty => duty.DueOn.Or(DateOnly.MaxValue)).Where(static duty => duty.DueOn.HasValue).Take(RowsOfCalendar))
        {
            var subject = duty.ApplicationId is { } id ? $" · {NameOf(id)}" : string.Empty;
            Row(duty.DueOn.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{duty.Title.In(language)}{subject}", duty.Recipient.In(language), $"{duty.Requirement}{(duty.IsLegalLimit ? string.Empty : _words.Say("（机构自定）", " (own limit)"))}", _words.Of(duty.State));
        }

        if (dated.Count > RowsOfCalendar)
        {
            var left = dated.Count - RowsOfCalendar;
            Row(string.Empty, _words.Say($"另有{left}项{state}，见日历文件", $"{left} more {state}, in the calendar file"), string.Empty, string.Empty, string.Empty);
        }
    }

    private void Heading(string zh, string en) => Add($"<h2>{Encode(_words.Say(zh, en))}</h2>");

    private void Table(params (string Zh, string En)[] headings) =>
        Add($"<table><tr>{string.Concat(headings.Select(heading => $"<th>{Encode(_words.Say(heading.Zh, heading.En))}</th>"))}</tr>");

    private void Row(params string[] cells) => Add($"<tr>{string.Concat(cells.Select(static cell => $"<td>{Encode(cell)}</td>"))}</tr>");

    private string Unrecorded => _words.Say("（未登记）", " (not recorded)");

    private string Bar(Score score, string colour) => score.Value.TryGet(out var value)
        ? string.Create(CultureInfo.InvariantCulture, $"<span class=\"bar\"><i style=\"width:{value * 100:0}%;background:{colour}\"></i></span>{value:0.00}")
        : Labels.Of(FactState.Unknown).In(language);

    private string UnitOf(MobileApplication application) =>
        application.OwnerUnit.TryGet(out var unit) ? register.Find(unit)?.Name ?? unit.Id : Labels.Of(application.OwnerUnit.State).In(language);

    private string NameOf(string id) => (register.Find(id) as MobileApplication)?.Name ?? id;

    private string TitleOf(string id) => (register.Find(id) as Demand)?.Title ?? id;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private void Add(FormattableString text) => _page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
