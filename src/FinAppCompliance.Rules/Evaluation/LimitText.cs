using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Words whose number a limit is.</summary>
public static class LimitText
{
    /// <summary>Returns the word for a kind of limit in both languages.</summary>
    /// <param name="kind">The kind.</param>
    public static BilingualText Of(LimitKind kind) => Labels.Of(kind);
}
