using System.Buffers;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Writes the sums of time rules: due, from when, how long and whose number, done, how late.</summary>
internal sealed class CaseSumText(Language language)
{
    private static readonly SearchValues<char> TimeWords = SearchValues.Create("时分日月年季周");

    private bool IsChinese => language != Language.English;

    /// <summary>Writes the sums of a group, at most two lines; the rest is counted.</summary>
    internal IEnumerable<string> Write(CaseGroup group)
    {
        const int most = 2;
        var sums = group.Cases.SelectMany(static one => one.Sums.Select(sum => (Case: one, Sum: sum)))
            .GroupBy(static told => (told.Sum.Finding.Rule, told.Sum.Finding.Key, told.Sum.Finding.Message, told.Sum.Term)).OrderByDescending(static told => told.Count()).ThenBy(static told => told.Key.Term.Due.End).ToArray();
        for (var at = 0; at < sums.Length && at < most; at++)
        {
            var (one, sum) = sums[at].First();
            var of = group.Cases.Count > 1 && sums.Length > 1 ? IsChinese ? $"（{sums[at].Count()}个应用）" : $" ({sums[at].Count()} applications)" : string.Empty;
            var rest = at == most - 1 && sums.Length > most ? IsChinese ? $"；另有{sums.Length - most}项时限" : $"; {sums.Length - most} more sums" : string.Empty;
            yield return "  " + Sum(one, sum) + of + rest;
        }
    }

    private string Sum(ComplianceCase one, CaseSum sum)
    {
        var term = sum.Term;
        var start = sum.Start is { } fact ? CaseFactText.LabelOf(fact).In(language) + " " : string.Empty;
        var length = term.Length?.Describe().In(language);
        var whose = sum.Limit is not { } limit || !IsTime(limit) ? null
            : $"{Labels.Of(limit.Kind).In(language)}{(limit.Value.In(language) == length ? string.Empty : (IsChinese ? "：" : ": ") + limit.Value.In(language))}";
        var skipped = string.Concat(sum.Skipped.Select(days => (IsChinese ? "，" : ", ") + CaseMoments.Skipped(days, language)));
        var told = string.Join(IsChinese ? "，" : ", ", new[] { length, whose }.Where(static text => text is not null)) + skipped;
        var done = term.Done is { } at ? (IsChinese ? "实际 " : "done ") + CaseMoments.Done(term, at) : IsChinese ? "尚未完成" : "not done";
        var late = sum.Lateness is { } lateness ? (IsChinese ? "迟" : "late by ") + CaseMoments.Lateness(lateness, IsChinese) : IsChinese ? "未逾期" : "not late";
        var which = sum.Finding == one.Main ? string.Empty : sum.Finding.Rule.Value + " ";
        return IsChinese
            ? $"{which}应于 {CaseMoments.End(term.Due)} 前（自{start}{CaseMoments.Start(term)}起{(told.Length > 0 ? "，" + told : string.Empty)}）　{done}　{late}"
            : $"{which}due by {CaseMoments.End(term.Due)} (from {start}{CaseMoments.Start(term)}{(told.Length > 0 ? ", " + told : string.Empty)}); {done}; {late}";
    }

    // A rule may state a number that is no time, such as a score; it says nothing about how long.
    private static bool IsTime(LimitUse limit) => limit.Value.Zh.AsSpan().IndexOfAny(TimeWords) >= 0;
}
