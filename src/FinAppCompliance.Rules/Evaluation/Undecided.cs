using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Words what cannot be told, so that a failure message is never read as a failure.</summary>
internal static class Undecided
{
    internal const string ApplicabilityKey = "applicability";

    internal static BilingualText Condition(BilingualText failure) => new(
        $"事实不足，无法判定；若成立则为：{failure.Zh}", $"cannot be told for lack of facts; in question: {failure.En}");

    internal static BilingualText Applicability(BilingualText reason) => new(
        $"事实不足，无法判定是否适用；若成立则不适用：{reason.Zh}", $"whether the rule applies cannot be told for lack of facts; it would not if: {reason.En}");

    internal static BilingualText Confirmed(BilingualText failure) => new(
        $"未发现：{failure.Zh}", $"does not hold: {failure.En}");
}
