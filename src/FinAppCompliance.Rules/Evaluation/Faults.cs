using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Words what happens when a rule itself fails: loud, and never a pass.</summary>
internal static class Faults
{
    /// <summary>After so many failures a rule is no longer called in that run; every further subject is errored.</summary>
    internal const int MostPerRule = 25;

    private static readonly BilingualText SwitchedOffText = new(
        $"规则已连续失败{MostPerRule}次，本次运行中不再调用；不得视为符合", $"the rule failed {MostPerRule} times and is no longer called in this run; it does not count as satisfied");

    private static readonly BilingualText UnsteadyText = new(
        "规则对相同事实给出不同结论，须改为纯函数；不得视为符合", "the rule answers otherwise when asked again about the same facts; make it pure; it does not count as satisfied");

    internal static Verdict SwitchedOff { get; } = new(
        RuleOutcome.Errored, new Conclusion(RuleOutcome.Errored, SwitchedOffText, "fault"));

    /// <summary>Gets the verdict on a rule that answers otherwise when it is asked again about the same facts.</summary>
    internal static Verdict Unsteady { get; } = new(RuleOutcome.Errored, new Conclusion(RuleOutcome.Errored, UnsteadyText, "fault"));

    internal static Verdict Verdict(Exception fault)
    {
        var text = new BilingualText(
            $"规则自身执行失败（{fault.GetType().Name}：{fault.Message}）；不得视为符合",
            $"the rule itself failed ({fault.GetType().Name}: {fault.Message}); it does not count as satisfied");
        return new(RuleOutcome.Errored, new Conclusion(RuleOutcome.Errored, text, "fault"));
    }
}
