using FinAppCompliance.Artifacts;
using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Gates;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Gates;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Rules.Waivers;
using Spectre.Console;

namespace FinAppCompliance.Samples.Quickstart;

/// <summary>Prints the assessment in one language; tables and colours where the console has them, plain lines when piped.</summary>
internal sealed class Report(IAnsiConsole console, Language language)
{
    internal void Heading(InstitutionRegister register, AssessmentRun run, ResolvedProfile profile, WaiverResolution resolution)
    {
        var name = register.Institution?.Name ?? T("（未登记机构）", "(no institution recorded)");
        console.Write(new Rule($"[bold]{Markup.Escape(name)}[/]") { Justification = Justify.Left });
        Line(T("评估时点", "judged as of") + $" {ChinaStandardTime.DateOf(run.AsOf):yyyy-MM-dd}; " + string.Join("; ", run.RuleSet.Packs.Select(p => $"{p.Title.In(language)} {p.Version}")));
        foreach (var change in profile.Changes)
        {
            Line(T("机构设定", "profile") + $" {change.Layer}: {change.Change.Rule} {change.Change.Parameter} {change.Before} -> {change.After} ({change.Change.By}, {change.Change.On:yyyy-MM-dd}: {change.Change.Why})");
        }

        var totals = new Totals(run, resolution);
        Line(T("判定（规则×对象）", "verdicts (rule × subject)") + $" {totals.Verdicts.Sum(static one => one.Count)}: " + Parts(totals.Verdicts));
        Line(T("发现（结论；一个判定可含多项）", "findings (conclusions; one verdict may hold several)")
            + $" {totals.Findings.Sum(static one => one.Count)}: " + Parts(totals.Findings));
        console.WriteLine();
    }

    internal void Portfolio(FactSet facts)
    {
        Section(T("移动应用总览", "Portfolio"));
        var applications = facts.All<MobileApplication>().ToArray();
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns(T("形态", "form"), T("面向客户", "customer"), T("内部", "internal"), T("两者", "both"), T("未登记", "unknown"));
        foreach (var form in applications.GroupBy(static a => a.Form.ToString()).OrderByDescending(static g => g.Count()))
        {
            table.AddRow(form.Key, Count(form, "Customer"), Count(form, "Internal"), Count(form, "Both"), Count(form, "unknown"));
        }

        console.Write(table);
        var outside = applications.Count(static a => (a.Ledger == LedgerStatus.DiscoveredOutside).IsTrue);
        var units = applications.GroupBy(static a => a.OwnerUnit.ToString()).OrderByDescending(static g => g.Count()).Select(g => $"{UnitName(facts, g.Key)} {g.Count()}");
        Line(T($"共{applications.Length}个，其中台账外{outside}个；按归口单位：", $"{applications.Length} applications, {outside} of them outside the ledger; by owner: ") + string.Join(", ", units));
        console.WriteLine();
    }

    internal void Manifests(IReadOnlyList<ArtifactFacts> manifests)
    {
        if (manifests.Count == 0)
        {
            return;
        }

        Section(T("制品事实", "What the artefacts say"));
        foreach (var facts in manifests)
        {
            Line($"{facts.File}: {facts.Kind}");
            if (facts is AndroidManifestFacts android)
            {
                Line($"  {android.Package} target {android.TargetSdk}; debuggable {android.Debuggable}; backup {android.AllowBackup}; cleartext {android.UsesCleartextTraffic}");
                Line("  " + T("权限", "permissions") + $" {android.Permissions.Count}: " + string.Join(", ", android.Permissions.Where(static p => !p.IsRemoved).Select(static p => p.Name.Split('.')[^1])));
                Line("  " + T("对外组件", "exported") + ": " + string.Join(", ", android.Components.Where(static c => (c.Exported.Value == true).IsTrue).Select(static c => c.Name)));
            }

            foreach (var observation in facts.Observations)
            {
                Line($"  {observation.Code} {observation.Message.In(language)} ({observation.Place})");
            }
        }

        console.WriteLine();
    }

    internal void Findings(WaiverResolution resolution, FactSet facts)
    {
        Section(T("发现（按条文）", "Findings by article"));
        var relevant = resolution.Findings.Where(static f => f.Finding.Outcome is not RuleOutcome.Undetermined);
        foreach (var article in relevant.GroupBy(static f => Article(f.Finding)).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            console.MarkupLine($"[bold]{Markup.Escape(ArticleHeading(article.Key))}[/]");
            foreach (var rule in article.GroupBy(static f => f.Finding.Rule))
            {
                WriteRule([.. rule], facts);
            }
        }

        console.WriteLine();
    }

    /// <summary>Says what in the register file is hardly meant.</summary>
    internal void Warnings(IReadOnlyList<RegisterWarning> warnings)
    {
        foreach (var warning in warnings)
        {
            Line(T("提示", "warning") + $" {warning.Path}: {warning.Message.In(language)}; {warning.Hint.In(language)}");
        }
    }

    /// <summary>Says in one line what was entered and no rule of the loaded packs judged.</summary>
    internal void Unjudged(UnjudgedFacts unjudged) => Line(
        T("已登记但没有规则判定", "entered but judged by no rule")
        + $": {unjudged.Records.Sum(static kind => kind.Count)} " + T("条记录", "records")
        + (unjudged.Records.Count > 0 ? $" ({string.Join(", ", unjudged.Records.Select(static kind => $"{kind.Kind} {kind.Count}"))})" : string.Empty)
        + $", {unjudged.Members.Count} " + T("种成员", "members")
        + $" ({unjudged.Members.Sum(static member => member.Count)} " + T("处", "values") + ")");

    internal void Undetermined(WaiverResolution resolution)
    {
        var open = resolution.Open.Where(static f => f.Outcome == RuleOutcome.Undetermined).ToList();
        Section(T($"无法判定的发现{open.Count}项，以及可据以判定的事实", $"What cannot be told ({open.Count} findings), and which facts would settle it"));
        foreach (var rule in open.GroupBy(static f => f.Rule))
        {
            var missing = rule.SelectMany(static f => f.MissingFacts).GroupBy(static m => m[(m.LastIndexOf(": ", StringComparison.Ordinal) + 1)..].Trim(), StringComparer.Ordinal)
                .OrderByDescending(static g => g.Count()).Take(4).Select(static g => g.Key);
            Line($"  {rule.Key} {rule.First().Title.In(language)}: " + T($"{rule.Count()}项；缺少：", $"{rule.Count()} open; missing: ") + string.Join(", ", missing));
        }

        console.WriteLine();
    }

    internal void Gates(GateKeeper keeper, AssessmentRun run)
    {
        Section(T("门禁", "Gates"));
        foreach (var (gate, subject) in new[] { (NfraGates.Release, "mb-8.3-a"), (NfraGates.Admission, "mp-mianyang"), (NfraGates.Termination, "wallet") }.Where(pair => run.Facts.Find(pair.Item2) is not null))
        {
            var decision = keeper.Decide(gate, run, subject);
            var state = decision.State switch
            {
                GateState.Open => T("[green]放行[/]", "[green]open[/]"),
                GateState.Closed => T("[red]关闭[/]", "[red]closed[/]"),
                _ => T("[yellow]暂缓（无法判定）[/]", "[yellow]held (cannot tell)[/]"),
            };
            console.MarkupLine($"  {Markup.Escape(gate.Title.In(language))} {Markup.Escape(subject)}: {state}");
            foreach (var reason in decision.Reasons.Where(static r => r.Finding.Outcome == RuleOutcome.Breached).Take(4))
            {
                Line($"    {reason.Finding.Rule} {reason.Finding.Message.In(language)}" + (reason.IsWaived ? T("（已豁免）", " (waived)") : string.Empty));
            }

            if (decision.State == GateState.Held)
            {
                Line("    " + T("缺少：", "missing: ") + string.Join(", ", decision.MissingFacts.Take(6)));
            }
        }

        console.WriteLine();
    }

    /// <summary>Says which findings are being rectified or disputed, and what is wrong with these records; they stay breached.</summary>
    internal void Standings(FactSet facts, WaiverResolution resolution)
    {
        var standing = resolution.Findings.Where(static f => f.Standing != FindingStanding.Open).ToList();
        if (standing.Count == 0 && !resolution.About.Any())
        {
            return;
        }

        Section(T("整改与异议（仍为不符合）", "Rectifications and disputes (still breached)"));
        foreach (var one in standing)
        {
            var under = one.Rectification is { } item
                ? T($"整改中 {item.Item.Number.Or(item.Item.Id)}，时限{item.DueOn:yyyy-MM-dd}", $"being rectified {item.Item.Number.Or(item.Item.Id)}, due on {item.DueOn:yyyy-MM-dd}")
                    + (item.IsOverdue ? T($"，逾期{item.DaysLate}天", $", {item.DaysLate} days late") : string.Empty)
                : T($"异议 {one.Dispute?.Id}：{one.Dispute?.Reason.Or(string.Empty)}", $"disputed {one.Dispute?.Id}: {one.Dispute?.Reason.Or(string.Empty)}");
            Line($"  {one.Finding.Rule} {SubjectName(facts, one.Finding.Subject)}: {one.Finding.Message.In(language)} – {under}");
        }

        foreach (var finding in resolution.About)
        {
            Line($"  ! {finding.Subject.Id}: {finding.Message.In(language)}");
        }

        console.WriteLine();
    }

    internal void Differences(RunComparison diff)
    {
        Section(T("与180天前相比（同一台账，按发现计）", "Against 180 days earlier (same register, counted in findings)"));
        foreach (var change in new[] { FindingChange.Appeared, FindingChange.Changed, FindingChange.Gone })
        {
            var entries = diff.Of(change).Where(static e => e.Finding.Outcome != RuleOutcome.Undetermined).ToList();
            var word = change switch { FindingChange.Appeared => T("新增", "appeared"), FindingChange.Gone => T("消失", "gone"), _ => T("变化", "changed") };
            Line($"  {word}: {entries.Count}");
            foreach (var entry in entries.Take(5))
            {
                Line($"    {entry.Finding.Rule} {entry.Finding.SubjectId}: {(language == Language.English ? entry.Finding.MessageEn : entry.Finding.MessageZh)} [{entry.Causes}]");
            }
        }

        console.WriteLine();
    }

    internal void SinceLastRun(RunComparison? comparison)
    {
        Section(T("与上次留存的评估相比（按发现计）", "Since the last run that was kept (counted in findings)"));
        if (comparison is null)
        {
            Line(T("  这是第一次留存", "  this is the first one"));
        }

        foreach (var entry in comparison?.Entries.Where(static e => e.Change != FindingChange.Unchanged).Take(10) ?? [])
        {
            Line($"  {entry.Change}: {entry.Finding.Rule} {entry.Finding.SubjectId}: {(language == Language.English ? entry.Finding.MessageEn : entry.Finding.MessageZh)}");
        }

        if (comparison is not null)
        {
            Line($"  {comparison.Entries.Count(static e => e.Change != FindingChange.Unchanged)} {T("处变化", "changes")} [{comparison.Causes}]");
        }

        console.WriteLine();
    }

    internal void Closing(string file, AssessmentRun run, WaiverResolution resolution, AssessmentExit exit)
    {
        var open = resolution.Open.Where(static f => f.Outcome == RuleOutcome.Breached).ToList();
        var bySeverity = open.GroupBy(static f => f.Severity).OrderByDescending(static g => g.Key)
            .Select(static g => $"{g.Key} {g.Count()}");
        Line(T("未豁免的不符合发现", "open breaches, in findings") + $" {open.Count}: " + string.Join(", ", bySeverity));
        var written = new Totals(run, resolution).Findings.Sum(static one => one.Count);
        Line(T($"全部发现{written}项已写入 ", $"all {written} findings were written to ") + file);
        Line(T("退出码", "exit code") + $" {exit.Code}: {exit.Reason.In(language)}");
    }

    private void WriteRule(IReadOnlyList<ResolvedFinding> findings, FactSet facts)
    {
        var first = findings[0].Finding;
        Line($"  {first.Rule} {first.Title.In(language)}");
        foreach (var alike in findings.GroupBy(static f => (f.Finding.Outcome, f.Finding.Severity, f.Finding.Message, f.Finding.Key, f.Finding.Evidence, f.Finding.Limit, f.Waiver)))
        {
            WriteAlike(alike.Key.Waiver, [.. alike.Select(static f => f.Finding)], facts);
        }

        Line("    -> " + first.Remediation.In(language));
    }

    /// <summary>Writes findings that differ in nothing but their subject once, with all subjects.</summary>
    private void WriteAlike(Waiver? waiver, IReadOnlyList<Finding> findings, FactSet facts)
    {
        var finding = findings[0];
        var mark = finding.Outcome switch { RuleOutcome.NeedsReview => T("需人工判断", "review"), RuleOutcome.Errored => T("规则失败", "error"), _ => finding.Severity.ToString() };
        var colour = waiver is not null ? "grey" : finding.Severity switch { Severity.Critical => "red", Severity.High => "darkorange", Severity.Medium => "yellow", _ => "blue" };
        var subjects = string.Join(T("、", ", "), findings.Take(6).Select(f => SubjectName(facts, f.Subject))) + (findings.Count > 6 ? T($" 等{findings.Count}项", $" and {findings.Count - 6} more") : string.Empty);
        var key = finding.Key.Length > 0 ? $" ({finding.Key})" : string.Empty;
        var waived = waiver is null ? string.Empty : T($"（豁免 {waiver.Id} 至{waiver.LastDay:yyyy-MM-dd}）", $" (waived by {waiver.Id} until {waiver.LastDay:yyyy-MM-dd})");
        console.MarkupLine($"    [{colour}]{Markup.Escape(mark)}[/] {Markup.Escape($"{subjects}: {finding.Message.In(language)}{key}{waived}")}");
        if (finding.Evidence.Count > 0)
        {
            Line("      " + string.Join("; ", finding.Evidence));
        }

        if (finding.Limit is { } limit)
        {
            Line($"      {LimitText.Of(limit.Kind).In(language)}: {limit.Name} = {limit.Value.In(language)} – {limit.Origin.In(language)}");
        }
    }

    private void Section(string title) => console.Write(new Rule(Markup.Escape(title)) { Justification = Justify.Left, Style = Style.Parse("grey") });

    private void Line(string text) => console.WriteLine(text);

    private string T(string zh, string en) => language == Language.English ? en : zh;

    private string Parts(IEnumerable<(BilingualText Name, int Count)> totals) =>
        string.Join(", ", totals.Select(one => $"{one.Name.In(language)} {one.Count}"));

    private string ArticleHeading(string article) => article.Length > 0
        ? T($"第{article.TrimStart()}条", $"Article {article.TrimStart()}")
        : T("适用范围及其他", "Scope and others");

    private static string Article(Finding finding) =>
        finding.Citations.Count > 0 && finding.Citations.Items[0] is { HasArticle: true } citation ? citation.Article.PadLeft(2) : string.Empty;

    private static string Count(IEnumerable<MobileApplication> applications, string audience) =>
        applications.Count(a => a.Audience.ToString() == audience) is var count and > 0 ? $"{count}" : string.Empty;

    private static string UnitName(FactSet facts, string id) => facts.Find<OrgUnit>(id)?.Name ?? id;

    private static string SubjectName(FactSet facts, SubjectReference subject)
    {
        var root = facts.Find(subject.Root) is MobileApplication application ? application.Name : null;
        return root is null ? $"{subject.Kind} {subject.Id}" : subject.Id == subject.Root ? $"{root} ({subject.Id})" : $"{root} / {subject.Kind} {subject.Id}";
    }
}
