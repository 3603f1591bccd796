using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>One statement of a verdict, kept as raw as it was met; texts are made when somebody reads the finding.</summary>
/// <remarks>
/// Statements of one verdict form a chain from the last to the first, so that adding one copies nothing. They are made only when a
/// rule is asked for its reasons, never while verdicts are counted.
/// </remarks>
internal sealed class Conclusion
{
    private readonly List<Observation> _observations = [];

    internal Conclusion()
    {
    }

    internal Conclusion(RuleOutcome outcome, BilingualText text, string key)
    {
        Outcome = outcome;
        Text = text;
        Key = key;
    }

    internal RuleOutcome Outcome { get; set; }

    /// <summary>Gets or sets what the rule says of it: a failure, a question or a reason.</summary>
    internal BilingualText Text { get; set; } = Commencement.EventOutside;

    /// <summary>Gets what the conclusion says in full; an undecided or open condition is worded so that it is not read as a failure.</summary>
    internal BilingualText Message => (Outcome, IsScope) switch
    {
        (RuleOutcome.Undetermined, true) => Undecided.Applicability(Text),
        (RuleOutcome.Undetermined, false) when Timeliness.State == TimelinessState.OutOfOrder => Undecided.OutOfOrder(Text),
        (RuleOutcome.Undetermined, false) => Undecided.Condition(Text),
        (RuleOutcome.Satisfied, true) => Undecided.Applies(Text),
        (RuleOutcome.Satisfied, _) => Undecided.Confirmed(Text),
        (RuleOutcome.NotYetDue, _) => Undecided.Open(Text, Timeliness.Due),
        (RuleOutcome.PastBreach, _) => Undecided.Past(Text, Past),
        _ => Text,
    };

    internal string Key { get; set; } = string.Empty;

    internal Severity? Severity { get; set; }

    /// <summary>Gets or sets whether this says whether the rule governs the subject.</summary>
    internal bool IsScope { get; set; }

    /// <summary>Gets or sets how a condition about time stands; the default for another condition.</summary>
    internal Timeliness Timeliness { get; set; }

    /// <summary>Gets or sets the time that is over and in which the rule did not hold; null for what holds now.</summary>
    internal PastPeriod? Past { get; set; }

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

    internal List<Observation> Observations => _observations;

    /// <summary>Gets or sets what was said before; null for the first.</summary>
    internal Conclusion? Former { get; set; }

    internal void Observe(Observation observation) => _observations.Add(observation);

    /// <summary>Forgets everything, so that the object can be used again.</summary>
    internal void Clear()
    {
        _observations.Clear();
        (Outcome, Key, Severity, IsScope, Timeliness, Past, Limit, Former) = (default, string.Empty, null, false, default, null, null, null);
    }
}
