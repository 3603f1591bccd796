using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Words outcomes for readers.</summary>
public static class OutcomeText
{
    /// <summary>Returns the word for an outcome in both languages.</summary>
    /// <param name="outcome">The outcome.</param>
    public static BilingualText Of(RuleOutcome outcome) => Labels.Of(outcome);
}
