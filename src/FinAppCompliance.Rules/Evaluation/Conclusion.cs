using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>One statement of a verdict, kept as raw as it was met; texts are made when somebody reads the finding.</summary>
/// <remarks>
/// Statements of one verdict form a chain from the last to the first, so that adding one copies nothing. They are made only when a
/// rule is asked for its reasons, never while verdicts are counted.
/// </remarks>
internal sealed class Conclusion(RuleOutcome outcome, BilingualText subject, string key, Severity? severity, Conclusion? former = null)
{
    private readonly List<Observation> _observations = [];

    internal RuleOutcome Outcome { get; } = outcome;

    /// <summary>Gets what the conclusion says in full; an undecided or open condition is worded so that it is not read as a failure.</summary>
    internal BilingualText Message => (Outcome, IsScope) switch
    {
        (RuleOutcome.Undetermined, true) => Undecided.Applicability(Failure),
        (RuleOutcome.Undetermined, false) when Timeliness.State == TimelinessState.OutOfOrder => Undecided.OutOfOrder(Failure),
        (RuleOutcome.Undetermined, false) => Undecided.Condition(Failure),
        (RuleOutcome.Satisfied, true) => Undecided.Applies(Failure),
        (RuleOutcome.Satisfied, _) => Undecided.Confirmed(Failure),
        (RuleOutcome.NotYetDue, _) => Undecided.Open(Failure, Timeliness.Due),
        (RuleOutcome.PastBreach, _) => Undecided.Past(Failure, Past),
        _ => Failure,
    };

    /// <summary>Gets what is wrong, or would be.</summary>
    internal BilingualText Failure { get; } = subject;

    internal string Key { get; } = key;

    internal Severity? Severity { get; } = severity;

    /// <summary>Gets whether this says whether the rule governs the subject.</summary>
    internal bool IsScope { get; init; }

    /// <summary>Gets how a condition about time stands; the default for another condition.</summary>
    internal Timeliness Timeliness { get; init; }

    /// <summary>Gets the time that is over and in which the rule did not hold; null for what holds now.</summary>
    internal PastPeriod? Past { get; init; }

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

    internal IReadOnlyList<Observation> Observations => _observations;

    private Conclusion? Former { get; } = former;

    internal void Observe(Observation observation) => _observations.Add(observation);
}
