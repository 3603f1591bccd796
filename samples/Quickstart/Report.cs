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
    internal void Heading(InstitutionRegister register, AssessmentRun run, ResolvedProfile profile, Totals totals)
    {
        var name = register.Institution?.Name ?? T("（未登记机构）", "(no institution recorded)");
        console.Write(new Rule($"[bold]{Markup.Escape(name)}[/]") { Justification = Justify.Left });
        Line(T("评估时点", "judged as of") + $" {ChinaStandardTime.DateOf(run.AsOf):yyyy-MM-dd}; " + string.Join("; ", run.RuleSet.Packs.Select(p => $"{p.Title.In(language)} {p.Version}")));
        foreach (var change in profile.Changes)
        {
            Line(T("机构设定", "profile") + $" {change.Layer}: {change.Change.Rule} {Changed(run, change)} ({change.Change.By}, {change.Change.On:yyyy-MM-dd}: {change.Change.Why})");
        }

        Line(T("判定（规则×对象）", "verdicts (rule × subject)") + $" {totals.Verdicts.Sum(static one => one.Count)}: " + Parts(totals.Verdicts));
        Line(T("发现（结论；一个判定可含多项）", "findings (conclusions; one verdict may hold several)")
            + $" {totals.Findings.Sum(static one => one.Count)}: " + Parts(totals.Findings));
        console.WriteLine();
    }

    internal void Portfolio(FactSet facts)
    {
        var applications = facts.All<MobileApplication>().ToArray();
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns(T("形态", "form"), T("面向客户", "customer"), T("内部", "internal"), T("两者", "both"), T("未登记", "unknown"));
        foreach (var form in applications.GroupBy(static a => a.Form.ToString()).OrderByDescending(static g => g.Count()))
        {
            table.AddRow(Value("form", form.Key), Count(form, "Customer"), Count(form, "Internal"), Count(form, "Both"), Count(form, "unknown"));
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

    /// <summary>Says what in the register file is hardly meant, and what the calendar will soon lack.</summary>
    internal void Warnings(IReadOnlyList<RegisterWarning> warnings, AssessmentRun run, ResolvedProfile profile)
    {
        foreach (var warning in run.Warnings)
        {
            Line(T("提示 ", "warning ") + warning.In(language));
        }

        foreach (var change in profile.Upcoming)
        {
            Line(T("尚未生效的机构设定 ", "not yet in force ") + $"{change.Layer}: {change.Change.Rule} {change.Change.Parameter} {change.Starts:yyyy-MM-dd}");
        }

        foreach (var warning in warnings)
        {
            Line(T("提示", "warning") + $" {warning.Path}: {warning.Message.In(language)}; {warning.Hint.In(language)}");
        }
    }

    /// <summary>Says in one line what was entered and no rule of the loaded packs judged.</summary>
    internal void Unjudged(UnjudgedFacts unjudged) => Line(
        T("已登记但没有规则判定", "entered but judged by no rule")
        + $": {unjudged.Records.Sum(static kind => kind.Count)} " + T("条记录", "records")
        + (unjudged.Records.Count > 0 ? $" ({string.Join(T("、", ", "), unjudged.Records.Select(kind => $"{Labels.Section(kind.Kind).In(language)} {kind.Count}"))})" : string.Empty)
        + $", {unjudged.Members.Count} " + T("种成员", "members")
        + $" ({unjudged.Members.Sum(static member => member.Count)} " + T("处", "values") + ")");

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
            console.MarkupLine($"  {Markup.Escape(gate.Title.In(language))} {Markup.Escape(subject)}: {state}" + Markup.Escape(Reasons(decision)));
        }

        console.WriteLine();
    }

    private string Reasons(GateDecision decision)
    {
        var breached = decision.Reasons.Where(static r => r.Finding.Outcome == RuleOutcome.Breached)
            .Select(r => $"{r.Finding.Rule} {r.Finding.Message.In(language)}" + (r.IsWaived ? T("（已豁免）", " (waived)") : string.Empty)).ToList();
        var told = decision.State == GateState.Held
            ? decision.Reasons.SelectMany(static r => r.Finding.Missing).Select(Missing).Distinct(StringComparer.Ordinal).ToList()
            : breached;
        var rest = told.Count > 4 ? T($"等{told.Count}项", $" and {told.Count - 4} more") : string.Empty;
        return told.Count == 0 ? string.Empty : (decision.State == GateState.Held ? T("；缺少 ", "; missing ") : T("；", "; ")) + string.Join(T("；", "; "), told.Take(4)) + rest;
    }

    private string Missing(MissingFact fact) => fact.Section is not { } section ? Labels.Fact(fact.Name).In(language)
        : fact.Member is { } member ? T($"{Labels.Section(section).Zh}的{Labels.Member(section, member).Zh}", $"{Labels.Member(section, member).En} of {Labels.Section(section).En}")
        : Labels.Section(section).In(language);

    private string Value(string member, string value) => Labels.Value("applications", member, value, language);

    private string Changed(AssessmentRun run, AppliedChange change)
    {
        var (before, after) = change.Change.Severity is { } severity
            ? (Labels.Of(Enum.Parse<Severity>(change.Before)).In(language), Labels.Of(severity).In(language))
            : (change.Before, change.After);
        var parameter = run.ResultOf(change.Change.Rule)?.Entry.Rule.Parameters.FirstOrDefault(one => one.Key == change.Change.Parameter);
        return $"{parameter?.Title.In(language) ?? T("严重程度", "severity")} {before} → {after}";
    }

    /// <summary>Says what is being rectified or disputed, and what is wrong with these records; the findings stay breached.</summary>
    internal void Standings(WaiverResolution resolution)
    {
        var standing = resolution.Findings.Where(static f => f.Standing is FindingStanding.BeingRectified or FindingStanding.Disputed).ToList();
        if (standing.Count == 0 && !resolution.About.Any())
        {
            return;
        }

        Section(T("整改与异议（仍为不符合）", "Rectifications and disputes (still breached)"));
        foreach (var item in standing.Where(static f => f.Rectification is not null).GroupBy(static f => f.Rectification!.Item.Id, StringComparer.Ordinal))
        {
            var first = item.First().Rectification!;
            var late = first.IsOverdue ? T($"，逾期{first.DaysLate}天", $", {first.DaysLate} days late") : string.Empty;
            Line($"  {T("整改", "rectification")} {first.Item.Number.Or(first.Item.Id)} {T("时限", "due on")} {first.DueOn:yyyy-MM-dd}{late}: " + Findings(item));
        }

        foreach (var dispute in standing.Where(static f => f is { Rectification: null, Dispute: not null }).GroupBy(static f => f.Dispute!.Id, StringComparer.Ordinal))
        {
            Line($"  {T("异议", "dispute")} {dispute.Key}: {dispute.First().Dispute!.Reason.Or(string.Empty)}: " + Findings(dispute));
        }

        foreach (var finding in resolution.About)
        {
            Line($"  ! {finding.Subject.Id}: {finding.Message.In(language)}");
        }

        console.WriteLine();
    }

    private string Findings(IEnumerable<ResolvedFinding> findings) =>
        string.Join(T("；", "; "), findings.Select(one => $"{one.Finding.Rule} {one.Finding.Message.In(language)}").Distinct(StringComparer.Ordinal));

    /// <summary>Says in one line what changed, and names the gravest changes.</summary>
    internal void Differences(string title, RunComparison? diff)
    {
        Section(title);
        if (diff is null)
        {
            Line(T("  这是第一次留存", "  this is the first one"));
            return;
        }

        var changes = new[] { FindingChange.Appeared, FindingChange.Changed, FindingChange.Gone }
            .Select(change => (Change: change, Entries: diff.Of(change).Where(static e => e.Finding.Outcome != RuleOutcome.Undetermined).ToList())).ToList();
        Line("  " + string.Join(T("，", ", "), changes.Select(one => $"{Labels.Of(one.Change).In(language)} {one.Entries.Count}")));
        foreach (var (change, entry) in changes.SelectMany(static one => one.Entries.Select(entry => (one.Change, entry)))
            .Where(static one => one.entry.Finding.Outcome == RuleOutcome.Breached && one.Change != FindingChange.Gone).OrderByDescending(static one => one.entry.Finding.Severity).Take(4))
        {
            var causes = string.Join(T("、", ", "), Enum.GetValues<ChangeCauses>().Where(cause => cause != ChangeCauses.None && entry.Causes.HasFlag(cause)).Select(cause => Labels.Of(cause).In(language)));
            Line($"  {Labels.Of(change).In(language)} {Labels.Of(entry.Finding.Severity).In(language)} {entry.Finding.Rule} {entry.Finding.SubjectId}: {(language == Language.English ? entry.Finding.MessageEn : entry.Finding.MessageZh)} [{causes}]");
        }
    }

    internal void Closing(string file, Totals totals, WaiverResolution resolution, AssessmentExit exit)
    {
        var open = resolution.Open.Where(static f => f.Outcome == RuleOutcome.Breached).ToList();
        var bySeverity = open.GroupBy(static f => f.Severity).OrderByDescending(static g => g.Key)
            .Select(g => $"{Labels.Of(g.Key).In(language)} {g.Count()}");
        Line(T("未豁免的不符合发现", "open breaches, in findings") + $" {open.Count}: " + string.Join(", ", bySeverity));
        var written = totals.Findings.Sum(static one => one.Count);
        Line(T($"全部发现{written}项已写入 ", $"all {written} findings were written to ") + file);
        Line(T("退出码", "exit code") + $" {exit.Code}: {exit.Reason.In(language)}");
    }

    private void Section(string title) => console.Write(new Rule(Markup.Escape(title)) { Justification = Justify.Left, Style = Style.Parse("grey") });

    private void Line(string text) => console.WriteLine(text);

    private string T(string zh, string en) => language == Language.English ? en : zh;

    private string Parts(IEnumerable<(BilingualText Name, int Count)> totals) =>
        string.Join(", ", totals.Select(one => $"{one.Name.In(language)} {one.Count}"));

    private static string Count(IEnumerable<MobileApplication> applications, string audience) =>
        applications.Count(a => a.Audience.ToString() == audience) is var count and > 0 ? $"{count}" : string.Empty;

    private static string UnitName(FactSet facts, string id) => facts.Find<OrgUnit>(id)?.Name ?? id;
}
