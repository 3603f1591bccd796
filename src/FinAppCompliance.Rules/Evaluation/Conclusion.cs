using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>One statement of a verdict, kept as raw as it was met; texts are made when somebody reads the finding.</summary>
/// <remarks>Statements of one verdict form a chain from the last to the first, so that adding one copies nothing.</remarks>
internal sealed class Conclusion(RuleOutcome outcome, BilingualText subject, string key, Severity? severity, Conclusion? former = null)
{
    // Most conclusions rest on one or two facts; keeping those here saves a list for each.
    private Observation _first;
    private Observation _second;
    private List<Observation>? _more;
    private int _count;

    internal RuleOutcome Outcome { get; } = outcome;

    /// <summary>Gets what the conclusion says in full; an undecided condition is worded so that it is not read as a failure.</summary>
    internal BilingualText Message => (Outcome, ReferenceEquals(Key, Undecided.ApplicabilityKey)) switch
    {
        (RuleOutcome.Undetermined, true) => Undecided.Applicability(subject),
        (RuleOutcome.Undetermined, false) => Undecided.Condition(subject),
        (RuleOutcome.Satisfied, _) => Undecided.Confirmed(subject),
        _ => subject,
    };

    internal string Key { get; } = key;

    internal Severity? Severity { get; } = severity;

    /// <summary>Gets or sets where the limit of the conclusion is told; null for none.</summary>
    internal Func<LimitUse>? Limit { get; set; }

    /// <summary>Gets this conclusion and those before it, in the order in which they were met.</summary>
    internal IEnumerable<Conclusion> Chain
    {
        get
        {
            var chain = new Stack<Conclusion>();
            for (var one = this; one is not null; one = one.Former)
            {
                chain.Push(one);
            }

            return chain;
        }
    }

    private Conclusion? Former { get; } = former;

    internal IEnumerable<Observation> Observations
    {
        get
        {
            if (_count > 0)
            {
                yield return _first;
            }

            if (_count > 1)
            {
                yield return _second;
            }

            foreach (var observation in _more ?? [])
            {
                yield return observation;
            }
        }
    }

    internal void Observe(Observation observation)
    {
        switch (_count++)
        {
            case 0:
                _first = observation;
                break;
            case 1:
                _second = observation;
                break;
            default:
                (_more ??= new(2)).Add(observation);
                break;
        }
    }
}
