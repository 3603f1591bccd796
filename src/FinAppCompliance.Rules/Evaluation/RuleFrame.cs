namespace FinAppCompliance.Rules.Evaluation;

/// <summary>What all evaluations of one rule in one run share; one object, so that contexts and drafts stay small.</summary>
internal sealed class RuleFrame(EvaluationScope scope, RuleReads reads, RuleParameters parameters, Commencement commencement = default)
{
    internal EvaluationScope Scope { get; } = scope;

    internal RuleReads Reads { get; } = reads;

    internal RuleParameters Parameters { get; } = parameters;

    internal Commencement Commencement { get; } = commencement;

    internal bool IsExplaining { get; } = scope.IsExplaining;
}
