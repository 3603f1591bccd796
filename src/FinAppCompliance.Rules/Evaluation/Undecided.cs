using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Words what cannot be told, so that a failure message is never read as a failure.</summary>
internal static class Undecided
{
    internal const string ApplicabilityKey = "applicability";

    internal static BilingualText Condition(BilingualText failure) => new(
        $"事实不全，暂无法判定；如属实，则为：{failure.Zh}", $"cannot be told for lack of facts; in question: {failure.En}");

    internal static BilingualText Applicability(BilingualText reason) => new(
        $"事实不全，暂无法判定是否适用；如属实，则不适用：{reason.Zh}", $"whether the rule applies cannot be told for lack of facts; it would not if: {reason.En}");

    internal static BilingualText Applies(BilingualText reason) => new($"适用，并非：{reason.Zh}", $"it applies; not so: {reason.En}");

    internal static BilingualText OutOfOrder(BilingualText failure) => new(
        $"记录的时间先后矛盾，暂无法判定，请核对；如属实，则为：{failure.Zh}", $"cannot be told, because the recorded times contradict each other; check them; in question: {failure.En}");

    internal static BilingualText Open(BilingualText failure, Deadline? due) => new(
        $"未到期（应于{Moment(due)}前完成）；逾期未完成则为：{failure.Zh}", $"not yet due (by {Moment(due)}, China time); if it is not done by then: {failure.En}");

    internal static BilingualText Past(BilingualText failure, PastPeriod? past) => new(
        $"历史缺口（{past?.From:yyyy-MM-dd}至{past?.LastDay:yyyy-MM-dd}）：{failure.Zh}", $"past gap ({past?.From:yyyy-MM-dd} to {past?.LastDay:yyyy-MM-dd}): {failure.En}");

    internal static BilingualText Confirmed(BilingualText failure) => new(
        $"未发现：{failure.Zh}", $"does not hold: {failure.En}");

    private static string Moment(Deadline? due) => due is not { } known ? "?"
        : known.IncludesEnd ? $"{known.End.ToOffset(ChinaStandardTime.Offset):yyyy-MM-dd HH:mm}" : $"{known.LastDay:yyyy-MM-dd} 24:00";
}
