using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>The outcomes of one rule over all its subjects: a byte each, and the details only where there is something to say.</summary>
internal sealed class RuleSheet
{
    private readonly RuleOutcome[] _outcomes;
    private readonly List<(int Subject, object Detail)> _open = [];
    private int _faults;

    internal RuleSheet(int subjects) => _outcomes = new RuleOutcome[subjects];

    internal bool IsSwitchedOff => _faults >= Faults.MostPerRule;

    internal int SubjectCount => _outcomes.Length;

    internal IReadOnlyList<(int Subject, object Detail)> Open => _open;

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
        if (verdict.Outcome is not (RuleOutcome.Satisfied or RuleOutcome.NotApplicable))
        {
            _open.Add((subject, verdict.Detail!));
            _faults += verdict.Outcome == RuleOutcome.Errored ? 1 : 0;
        }
    }

    /// <summary>Carries an unchanged subject over from an earlier run.</summary>
    internal void Carry(int subject, RuleOutcome outcome, object? detail)
    {
        _outcomes[subject] = outcome;
        if (detail is not null)
        {
            _open.Add((subject, detail));
            _faults += outcome == RuleOutcome.Errored ? 1 : 0;
        }
    }
}
