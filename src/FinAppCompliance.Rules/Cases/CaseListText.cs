using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Writes questions and items of the due list, a line each.</summary>
internal sealed class CaseListText(CaseRoots roots, Language language, CaseTextOptions options)
{
    private bool IsChinese => language != Language.English;

    /// <summary>Lists names, and counts those beyond the first.</summary>
    internal static string Names(IReadOnlyList<string> names, int most, bool isChinese)
    {
        var shown = string.Join(isChinese ? "、" : ", ", names.Take(most));
        return names.Count <= most ? shown : shown + (isChinese ? $"等{names.Count}个" : $" and {names.Count - most} more");
    }

    /// <summary>Writes one question in one line.</summary>
    internal string Write(FactQuestion question)
    {
        var where = Labels.Section(question.Section).In(language);
        var what = !question.IsAddressed ? Labels.Fact(question.Section).In(language)
            : question.Tells is { } told ? IsChinese ? $"在“{where}”中登记说明“{Labels.Fact(told).Zh}”的记录" : $"enter a record of {where} that tells: {Labels.Fact(told).En}"
            : question.Member is not { } member ? IsChinese ? $"登记“{where}”，或申明该栏已登记完整" : $"enter {where}, or declare the section complete"
            : question.Kind == MissingFactKind.Value ? IsChinese ? $"“{where}”的{Labels.Member(question.Section, member).Zh}登记为无，须有取值才能判定" : $"{Labels.Member(question.Section, member).En} of {where} is entered as none; only a value settles it"
            : question.Kind == MissingFactKind.Order ? IsChinese ? $"核对“{where}”的{Labels.Member(question.Section, member).Zh}（先后矛盾）" : $"check {Labels.Member(question.Section, member).En} of {where}: times contradict each other"
            : IsChinese ? $"补登“{where}”的{Labels.Member(question.Section, member).Zh}（没有也请注明）" : $"enter {Labels.Member(question.Section, member).En} of {where}, or that there is none";
        var records = question.Records.Count == 0 ? string.Empty : IsChinese ? $"，{question.Records.Count}条记录" : $", {question.Records.Count} records";
        var applications = question.Applications.Count == 0 ? string.Empty : IsChinese ? $"，{question.Applications.Count}个应用" : $", {question.Applications.Count} applications";
        var owner = question.Units.Count == 0 ? string.Empty : (IsChinese ? "，责任 " : "; owner ") + Names([.. question.Units.Select(Named)], 3);
        var settles = IsChinese ? $"：涉及{question.Conclusions}项结论，其中{question.SettlesAlone}项只缺此项" : $": {question.Conclusions} conclusions lack it, {question.SettlesAlone} lack nothing else";
        return what + records + applications + settles + (IsChinese ? $"（{Names([.. question.Rules.Select(static rule => rule.Value)], 4)}）" : $" ({Names([.. question.Rules.Select(static rule => rule.Value)], 4)})") + owner;
    }

    /// <summary>Writes one item of the due list in one line.</summary>
    internal string Write(DueListEntry item)
    {
        var what = (item.Kind, item.Address) switch
        {
            (DueKind.Duty or DueKind.RectificationDue, _) => $"{item.Rule} {item.Title?.In(language)}" + (item.Failure is { } failure ? IsChinese ? $"（否则：{failure.Zh}）" : $" (else: {failure.En})" : string.Empty),
            (DueKind.WaiverEnds, _) => item.Rule?.Value ?? string.Empty,
            (_, { Member: { } member } address) => IsChinese ? $"{Labels.Section(address.Section).Zh}的{Labels.Member(address.Section, member).Zh}" : $"{Labels.Member(address.Section, member).En} of {Labels.Section(address.Section).En}",
            _ => string.Empty,
        };
        return $"{CaseMoments.Day(item.Day)} {KindOf(item.Kind).In(language)} {what}{(IsChinese ? "：" : ": ")}{Names(item.Names, options.MostNames)}";
    }

    private static BilingualText KindOf(DueKind kind) => kind switch
    {
        DueKind.WaiverEnds => new("豁免到期", "waiver ends"),
        DueKind.RectificationDue => new("整改到期", "rectification due"),
        DueKind.RecordedDueDay => new("登记限期", "recorded due day"),
        DueKind.PeriodEnds => new("期限届满", "period ends"),
        DueKind.Planned => new("计划事项", "planned"),
        _ => new("应完成", "due"),
    };

    private string Named(string id) => roots.NameOf(id) ?? id;

    private string Names(IReadOnlyList<string> names, int most) => Names(names, most, IsChinese);
}
