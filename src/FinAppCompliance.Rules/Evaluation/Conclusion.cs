using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>One statement of a verdict, kept as raw as it was met; texts are made when somebody reads the finding.</summary>
internal sealed class Conclusion(RuleOutcome outcome, BilingualText message, string key, Severity? severity)
{
    // Most conclusions rest on one or two facts; keeping those here saves a list for each.
    private Observation _first;
    private Observation _second;
    private List<Observation>? _more;
    private int _count;

    internal RuleOutcome Outcome { get; } = outcome;

    internal BilingualText Message { get; } = message;

    internal string Key { get; } = key;

    internal Severity? Severity { get; } = severity;

    internal LimitUse? Limit { get; set; }

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
