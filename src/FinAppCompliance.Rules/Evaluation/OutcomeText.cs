using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Words outcomes for readers.</summary>
public static class OutcomeText
{
    /// <summary>Returns the word for an outcome in both languages.</summary>
    /// <param name="outcome">The outcome.</param>
    public static BilingualText Of(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Satisfied => new("符合", "satisfied"),
        RuleOutcome.Breached => new("不符合", "breached"),
        RuleOutcome.NotApplicable => new("不适用", "not applicable"),
        RuleOutcome.NeedsReview => new("需人工判断", "needs review"),
        RuleOutcome.Errored => new("规则失败", "errored"),
        RuleOutcome.NotYetDue => new("未到期", "not yet due"),
        RuleOutcome.PastBreach => new("历史缺口", "past gap"),
        _ => new("无法判定", "undetermined"),
    };
}
