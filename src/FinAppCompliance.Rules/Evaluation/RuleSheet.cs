using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>The outcomes of one rule over all its subjects: a byte each, and the details of breaches, questions and errors.</summary>
/// <remarks>
/// What could not be determined keeps no details: a sparse register leaves most of a large run undetermined, and a rule
/// is pure, so it is asked again when somebody reads the findings.
/// </remarks>
internal sealed class RuleSheet
{
    private readonly RuleOutcome[] _outcomes;
    private readonly List<(int Subject, object Detail)> _kept = [];
    private int _faults;

    internal RuleSheet(int subjects) => _outcomes = new RuleOutcome[subjects];

    /// <summary>Starts with the outcomes of an earlier sheet over the same subjects; details are carried or recorded afterwards.</summary>
    internal RuleSheet(RuleSheet former) => _outcomes = [.. former._outcomes];

    internal bool IsSwitchedOff => _faults >= Faults.MostPerRule;

    internal int SubjectCount => _outcomes.Length;

    internal IReadOnlyList<(int Subject, object Detail)> Kept => _kept;

    internal RuleOutcome this[int subject] => _outcomes[subject];

    internal int Count(RuleOutcome outcome) => _outcomes.AsSpan().Count(outcome);

    internal void Record(int subject, Verdict verdict)
    {
        _outcomes[subject] = verdict.Outcome;
        if (verdict.Detail is not null)
        {
            RecordDetail(subject, verdict);
        }
    }

    private void RecordDetail(int subject, Verdict verdict)
    {
        if (verdict.Outcome is RuleOutcome.Breached or RuleOutcome.NeedsReview or RuleOutcome.Errored)
        {
            Keep(subject, verdict.Outcome, verdict.Detail!);
        }
    }

    /// <summary>Walks over the subjects about which there is something to say, with what is kept about them; null where the rule must be asked again.</summary>
    internal IEnumerable<(int Subject, object? Detail)> OpenSubjects()
    {
        var kept = 0;
        for (var subject = 0; subject < _outcomes.Length; subject++)
        {
            if (kept < _kept.Count && _kept[kept].Subject == subject)
            {
                yield return (subject, _kept[kept++].Detail);
            }
            else if (_outcomes[subject] == RuleOutcome.Undetermined)
            {
                yield return (subject, null);
            }
        }
    }

    /// <summary>Carries an unchanged subject over from an earlier run.</summary>
    internal void Carry(int subject, RuleOutcome outcome, object? detail)
    {
        _outcomes[subject] = outcome;
        if (detail is not null)
        {
            Keep(subject, outcome, detail);
        }
    }

    private void Keep(int subject, RuleOutcome outcome, object detail)
    {
        _kept.Add((subject, detail));
        _faults += outcome == RuleOutcome.Errored ? 1 : 0;
    }
}
