using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>What one rule said in a run.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RuleResult
{
    private readonly AssessmentRun _run;
    private readonly RuleSheet? _sheet;

    internal RuleResult(AssessmentRun run, RuleSetEntry entry, RuleSheet? sheet)
    {
        _run = run;
        Entry = entry;
        _sheet = sheet;
    }

    /// <summary>Gets the rule as it held.</summary>
    public RuleSetEntry Entry { get; }

    /// <summary>Gets whether the rule ran; false when it was switched off or its citation was not in force.</summary>
    public bool IsEvaluated => _sheet is not null;

    /// <summary>Gets the number of subjects that the rule looked at.</summary>
    public int SubjectCount => _sheet?.SubjectCount ?? 0;

    /// <summary>Gets the outcome over all subjects: the gravest wins; without subjects, not applicable when their absence is certain, else undetermined.</summary>
    public RuleOutcome Overall
    {
        get
        {
            if (_sheet is null)
            {
                return RuleOutcome.NotApplicable;
            }

            if (SubjectCount == 0)
            {
                return _run.Facts.IsComplete(Entry.Binding.SubjectType) ? RuleOutcome.NotApplicable : RuleOutcome.Undetermined;
            }

            return Enum.GetValues<RuleOutcome>().Where(outcome => outcome != RuleOutcome.PastBreach && Count(outcome) > 0).Aggregate(OutcomeOrder.Worse);
        }
    }

    /// <summary>Counts the subjects with an outcome; for <see cref="RuleOutcome.PastBreach"/> those with a gap in the past, whatever holds now.</summary>
    /// <param name="outcome">The outcome.</param>
    public int Count(RuleOutcome outcome) => _sheet?.Count(outcome) ?? 0;

    /// <summary>Returns the outcome for a subject; null when the rule did not look at it.</summary>
    /// <param name="subjectId">The id of the subject.</param>
    public RuleOutcome? OutcomeOf(string subjectId)
    {
        ArgumentNullException.ThrowIfNull(subjectId);
        var at = _sheet is null ? -1 : SubjectSearch.IndexOf(_run.Facts.SpanOf(Entry.Binding.SubjectType), subjectId);
        return at >= 0 ? _sheet![at] : null;
    }
}
