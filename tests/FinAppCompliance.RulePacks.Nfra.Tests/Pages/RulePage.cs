using System.Text;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Pages;

/// <summary>Writes the page of one rule from its descriptor, with an example from the sample register.</summary>
internal static class RulePage
{
    internal static string Write(RulePack pack, RuleDescriptor rule, AssessmentRun sample)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(rule.Id).Append(' ').Append(rule.Title.Zh).Append(" / ").AppendLine(rule.Title.En).AppendLine();
        page.AppendLine("| | |").AppendLine("|---|---|");
        Row(page, "义务 duty", $"{rule.Description.Zh}<br>{rule.Description.En}");
        foreach (var citation in rule.Citations)
        {
            Row(page, "依据 rests on", $"{citation.Cite(Language.Chinese)}<br>{citation.Cite(Language.English)}<br>{Effect(citation)}");
        }

        Row(page, "对象 subject", Both(Labels.Kind(pack.SubjectOf(rule.Id))));
        Row(page, "严重程度 severity", Both(Labels.Of(rule.Severity)));
        Row(page, "使用事实 facts used", string.Join("; ", rule.Needs.Select(Need).Prepend(Both(Labels.Kind(pack.SubjectOf(rule.Id))))));
        Row(page, "义务依据 basis", $"{Labels.Of(rule.Basis).Zh} {Labels.Of(rule.Basis).En}");
        Row(page, "可否豁免 waivable", rule.IsProhibition ? "否：禁止性规定 no: a prohibition" : rule.IsWaivable ? "是 yes" : "否，须整改 no, it is rectified");
        Row(page, "默认启用 on by default", rule.IsOnByDefault ? "是 yes" : "否 no: the citation is not verified");
        Row(page, "整改 remediation", $"{rule.Remediation.Zh}<br>{rule.Remediation.En}");
        Row(page, "自版本 since", rule.Since);
        page.AppendLine();
        Parameters(page, rule);
        page.AppendLine("## 结论 Outcomes").AppendLine();
        page.AppendLine("符合、不符合、不适用、无法判定（列出缺少的事实）；缺少事实绝不视为符合。");
        page.AppendLine("Satisfied, breached, not applicable, or undetermined with the missing facts named; a missing fact never counts as satisfied.");
        Example(page, rule, sample);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Parameters(StringBuilder page, RuleDescriptor rule)
    {
        if (rule.Parameters.Count == 0)
        {
            return;
        }

        page.AppendLine("## 机构参数 Institution limits").AppendLine();
        page.AppendLine("| key | 含义 meaning | 默认 default | 范围 bounds | 单位 unit | 更严 tighter | 理由 rationale | 决定者 owner |").AppendLine("|---|---|---|---|---|---|---|---|");
        foreach (var parameter in rule.Parameters)
        {
            page.AppendLine($"| `{parameter.Key}` | {parameter.Title.Zh}<br>{parameter.Title.En} | {Pair(parameter.DefaultText)} | {Pair(parameter.BoundsText)} | {Unit(parameter)} | {Tighter(parameter.Tighter)} | {parameter.Rationale.Zh}<br>{parameter.Rationale.En} | {parameter.Owner.Zh}<br>{parameter.Owner.En} |");
        }

        page.AppendLine();
    }

    private static string Unit(RuleParameter parameter) => parameter.Unit is { } unit ? $"{unit.Zh}<br>{unit.En}" : "–";

    private static string Tighter(Tighter tighter) => tighter switch
    {
        Rules.Tighter.Lower => "更低<br>lower",
        Rules.Tighter.Higher => "更高<br>higher",
        _ => "–",
    };

    private static void Example(StringBuilder page, RuleDescriptor rule, AssessmentRun sample)
    {
        var finding = sample.Findings.Where(f => f.Rule == rule.Id).OrderBy(static f => f.Outcome == RuleOutcome.Breached ? 0 : 1).FirstOrDefault();
        if (finding is null)
        {
            return;
        }

        page.AppendLine().AppendLine("## 示例 Example").AppendLine();
        page.AppendLine("来自示例台账 from the sample register:").AppendLine().AppendLine("```text");
        page.AppendLine($"{Slashed(Labels.Of(finding.Outcome))}, {Slashed(Labels.Of(finding.Severity))}: {Slashed(Labels.Kind(finding.Subject.Kind))} {finding.Subject.Id}");
        page.AppendLine(finding.Message.Zh).AppendLine(finding.Message.En);
        foreach (var evidence in finding.Evidence)
        {
            page.AppendLine($"  {Fact(finding, evidence)}");
        }

        if (finding.Limit is { } limit)
        {
            page.AppendLine($"  {Slashed(Labels.Of(limit.Kind))} {limit.Name}: {Slashed(limit.Title)} = {Slashed(limit.Value)} ({Slashed(limit.Origin)})");
        }

        page.AppendLine("```");
    }

    private static string Fact(Finding finding, Evidence evidence)
    {
        var section = evidence.Record is null ? RegisterMembers.SectionOf(finding.Subject.Kind) : null;
        var label = section is not null && RegisterMembers.Has(section, evidence.Fact) ? Labels.Member(section, evidence.Fact) : Labels.Fact(evidence.Fact);
        var value = new BilingualText(
            Shown(Labels.Value(section, evidence.Fact, evidence.Value, Language.Chinese)), Shown(Labels.Value(section, evidence.Fact, evidence.Value, Language.English)));
        return $"{(evidence.Record is null ? string.Empty : $"{evidence.Record}: ")}{evidence.Fact} {Slashed(label)} = {Slashed(value)}";
    }

    private static string Shown(string value) => value.Length > 0 ? value : "“”";

    private static string Need(FactNeed need)
    {
        var kind = Labels.Kind(need.Type.Name);
        return need.IsAnywhere ? $"{kind.Zh}（整个台账） {kind.En} (whole register)"
            : need.Lookup is not null ? $"{kind.Zh}（指明该对象的） {kind.En} (naming the subject)" : Both(kind);
    }

    private static string Both(BilingualText text) => $"{text.Zh} {text.En}";

    private static string Pair(BilingualText text) => text.Zh == text.En ? text.En : $"{text.Zh}<br>{text.En}";

    private static string Slashed(BilingualText text) => text.Zh == text.En ? text.En : $"{text.Zh} / {text.En}";

    private static string Effect(RegulatoryReference citation) =>
        $"{citation.EffectiveFrom?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "…"} – {citation.EffectiveUntil?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "…"}; [{SourceMarkLegend.Of(citation.Source)}](README.md#{SourceMarkLegend.Anchor}){(citation.IsVerified ? string.Empty : "; 未核实 not verified")}";

    private static void Row(StringBuilder page, string name, string value) => page.Append("| ").Append(name).Append(" | ").Append(value.Replace("|", "\\|", StringComparison.Ordinal)).AppendLine(" |");
}
