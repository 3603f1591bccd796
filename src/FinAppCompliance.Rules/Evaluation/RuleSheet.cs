using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>The outcomes of one rule over all its subjects: a byte each, and the details of errors.</summary>
/// <remarks>
/// Nothing else keeps details: a rule is pure, so it is asked again, with its reasons, when somebody reads the findings. The
/// highest bit of a byte says that the rule did not hold for a time that is over.
/// </remarks>
internal sealed class RuleSheet
{
    private const byte PastBit = 0x80;

    private readonly byte[] _outcomes;
    private readonly List<(int Subject, object Detail)> _errors = [];
    private int _offFrom = int.MaxValue;

    internal RuleSheet(int subjects) => _outcomes = new byte[subjects];

    /// <summary>Starts with the outcomes of an earlier sheet over the same subjects; errors are carried or recorded afterwards.</summary>
    internal RuleSheet(RuleSheet former) => _outcomes = [.. former._outcomes];

    internal bool IsSwitchedOff => _errors.Count >= Faults.MostPerRule;

    internal int SubjectCount => _outcomes.Length;

    /// <summary>Gets the errors in the order of the subjects; those after the rule was switched off are not listed.</summary>
    internal IReadOnlyList<(int Subject, object Detail)> Errors => _errors;

    internal RuleOutcome this[int subject] => (RuleOutcome)(_outcomes[subject] & ~PastBit);

    internal static byte Code(Verdict verdict) => (byte)((byte)verdict.Outcome | (verdict.HasPast ? PastBit : 0));

    internal bool HasPast(int subject) => (_outcomes[subject] & PastBit) != 0;

    internal int Count(RuleOutcome outcome)
    {
        var outcomes = _outcomes.AsSpan();
        if (outcome == RuleOutcome.PastBreach)
        {
            var past = 0;
            foreach (var code in outcomes)
            {
                past += code >> 7;
            }

            return past;
        }

        return outcomes.Count((byte)outcome) + outcomes.Count((byte)((byte)outcome | PastBit));
    }

    /// <summary>Starts a part; parts that are filled at once must not overlap, and are joined in the order of their subjects.</summary>
    internal RuleSheetPart NewPart() => new(_outcomes);

    /// <summary>Joins the parts: a rule counts as no longer called behind the failure that was one too many, whatever was still called there.</summary>
    internal void Join(IEnumerable<RuleSheetPart> parts)
    {
        foreach (var (subject, detail) in parts.SelectMany(static part => part.Errors).TakeWhile(_ => !IsSwitchedOff))
        {
            _errors.Add((subject, detail));
        }

        if (IsSwitchedOff)
        {
            _offFrom = _errors[^1].Subject + 1;
            _outcomes.AsSpan(_offFrom).Fill((byte)RuleOutcome.Errored);
        }
    }

    internal void Record(int subject, Verdict verdict)
    {
        _outcomes[subject] = Code(verdict);
        if (verdict.Outcome == RuleOutcome.Errored)
        {
            _errors.Add((subject, verdict.Detail!));
        }
    }

    /// <summary>Carries an unchanged subject over from an earlier sheet.</summary>
    internal void Carry(int subject, RuleSheet former, int place, object? error)
    {
        _outcomes[subject] = former._outcomes[place];
        if (error is not null)
        {
            _errors.Add((subject, error));
        }
    }

    /// <summary>Walks over the subjects about which there is something to say, with the error of a rule that failed; null where the rule is asked again.</summary>
    internal IEnumerable<(int Subject, object? Error)> OpenSubjects()
    {
        var error = 0;
        for (var subject = 0; subject < _outcomes.Length; subject++)
        {
            if (error < _errors.Count && _errors[error].Subject == subject)
            {
                yield return (subject, _errors[error++].Detail);
            }
            else if (subject >= _offFrom)
            {
                yield return (subject, Faults.SwitchedOff.Detail);
            }
            else if (HasPast(subject) || this[subject] is RuleOutcome.Breached or RuleOutcome.Undetermined or RuleOutcome.NeedsReview or RuleOutcome.NotYetDue)
            {
                yield return (subject, null);
            }
        }
    }
}
