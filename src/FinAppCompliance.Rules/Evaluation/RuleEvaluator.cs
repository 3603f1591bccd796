using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Judges a set of facts by the rules of one or several packs.</summary>
/// <remarks>
/// Immutable and thread-safe: build one and use it for every assessment. The same facts, packs, profile and instant give
/// the same run, byte for byte, with any degree of parallelism.
/// </remarks>
public sealed class RuleEvaluator
{
    private readonly EvaluationOptions _options;

    /// <summary>Creates an evaluator.</summary>
    /// <param name="packs">The packs; two rules must not share an id.</param>
    /// <param name="options">How to evaluate; null for the defaults.</param>
    /// <exception cref="RulePackException">Two packs share an id or two rules do.</exception>
    public RuleEvaluator(IEnumerable<RulePack> packs, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        _options = options ?? new EvaluationOptions();
        RuleSet = RuleSet.Create([.. packs]);
    }

    /// <summary>Creates an evaluator for rules that a profile has tailored.</summary>
    /// <param name="ruleSet">The rules as tailored.</param>
    /// <param name="options">How to evaluate; null for the defaults.</param>
    public RuleEvaluator(RuleSet ruleSet, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        _options = options ?? new EvaluationOptions();
        RuleSet = ruleSet;
    }

    /// <summary>Gets the rules with their severity and parameters; what holds on a judged day is <see cref="RuleSet.On"/> of them.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>Judges every subject by every rule in force.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="asOf">The instant for which to judge; rules apply by its legal date in China.</param>
    public AssessmentRun Evaluate(FactSet facts, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var scope = NewScope(facts, asOf);
        var rules = RuleSet.On(scope.Today);
        return new AssessmentRun(rules, facts, scope, BlockWork.Run(rules, scope, _options));
    }

    /// <summary>Judges again after facts changed, calling only rules that read a changed fact; equal to a full run.</summary>
    /// <param name="former">The earlier run of this evaluator.</param>
    /// <param name="facts">What is known now; best made from the earlier set with <see cref="FactSet.With"/>, so that unchanged parts are shared.</param>
    /// <param name="asOf">The instant for which to judge; another one than the earlier run's judges everything again.</param>
    public AssessmentRun Reevaluate(AssessmentRun former, FactSet facts, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(former);
        ArgumentNullException.ThrowIfNull(facts);
        var scope = NewScope(facts, asOf);
        var rules = RuleSet.On(scope.Today);
        if (former.AsOf != scope.AsOf || !ReferenceEquals(former.RuleSet, rules))
        {
            return Evaluate(facts, asOf);
        }

        var changes = FactChanges.Between(former.Facts, facts);
        var sheets = new RuleSheet?[rules.Entries.Count];
        Workers.Each(_options.WorkerCount, sheets.Length, at => sheets[at] = former.Sheets[at] is { } sheet
            ? Incremental.Evaluate(rules.Entries[at], sheet, changes, scope)
            : null);
        return new AssessmentRun(rules, facts, scope, sheets);
    }

    private EvaluationScope NewScope(FactSet facts, DateTimeOffset asOf) =>
        new(facts, asOf.ToUniversalTime(), _options.Calendar, isExplaining: false);
}
