using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>What all evaluations of one rule in one run share; one object, so that contexts and drafts stay small.</summary>
internal sealed class RuleFrame(EvaluationScope scope, RuleReads reads, RuleParameters parameters, Commencement commencement = default, ConclusionPool? pool = null)
{
    internal EvaluationScope Scope { get; } = scope;

    internal RuleReads Reads { get; } = reads;

    internal RuleParameters Parameters { get; } = parameters;

    internal Commencement Commencement { get; } = commencement;

    internal bool IsExplaining { get; } = scope.IsExplaining;

    /// <summary>Makes a conclusion; one of the pool where the frame has one.</summary>
    internal Conclusion Conclude(RuleOutcome outcome, BilingualText text, string key, Conclusion? former = null)
    {
        var conclusion = pool?.Take() ?? new();
        (conclusion.Outcome, conclusion.Text, conclusion.Key, conclusion.Former) = (outcome, text, key, former);
        return conclusion;
    }
}
