using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Catalog;

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

    /// <summary>Gets the calendar; while reasons are asked for it remembers which year it lacked.</summary>
    internal IWorkingCalendar Calendar => Witness ?? Scope.Calendar;

    /// <summary>Gets what remembers the years that the calendar lacked; null while verdicts are only counted.</summary>
    internal CalendarWitness? Witness { get; } = scope.IsExplaining ? new CalendarWitness(scope.Calendar) : null;

    /// <summary>Gets the values that units have of their own; null in the common case that none has.</summary>
    internal UnitParameters? Units { get; init; }

    /// <summary>Returns the frame with the values of some units.</summary>
    internal RuleFrame ForUnits(IReadOnlyList<string> units) => units.Count == 0 ? this : new(Scope, Reads, Units!.For(units), Commencement, pool) { Units = Units };
}
