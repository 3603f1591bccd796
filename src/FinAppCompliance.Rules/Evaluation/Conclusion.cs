using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>One statement of a verdict, kept as raw as it was met; texts are made when somebody reads the finding.</summary>
internal sealed class Conclusion(RuleOutcome outcome, BilingualText message, string key, Severity? severity)
{
    private List<Observation>? _observations;

    internal RuleOutcome Outcome { get; } = outcome;

    internal BilingualText Message { get; } = message;

    internal string Key { get; } = key;

    internal Severity? Severity { get; } = severity;

    internal object? Limit { get; set; }

    internal Exception? Fault { get; init; }

    internal IReadOnlyList<Observation> Observations => _observations ?? (IReadOnlyList<Observation>)[];

    internal void Observe(Observation observation) => (_observations ??= new(2)).Add(observation);
}
