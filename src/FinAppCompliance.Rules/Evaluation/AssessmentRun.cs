using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>The result of one assessment: an outcome for every rule and subject, and a finding wherever there is something to say.</summary>
/// <remarks>
/// Immutable and thread-safe. A run keeps a byte for each pair of rule and subject; findings are written out when somebody asks for them,
/// ordered by rule, subject and key: all of them by <see cref="Findings"/>, which keeps them, or one after the other by
/// <see cref="EnumerateFindings()"/>, which keeps none and is the way for large registers.
/// </remarks>
public sealed class AssessmentRun
{
    private readonly Lazy<IReadOnlyList<Finding>> _findings;
    private readonly Lazy<UnjudgedFacts> _unjudged;

    internal AssessmentRun(RuleSet ruleSet, FactSet facts, EvaluationScope scope, IReadOnlyList<RuleSheet?> sheets)
    {
        RuleSet = ruleSet;
        Facts = facts;
        Sheets = sheets;
        Scope = scope;
        _findings = new(() => [.. FindingStream.Of(this)]);
        _unjudged = new(() => UnjudgedFacts.Of(this));
        Results = [.. ruleSet.Entries.Select((entry, at) => new RuleResult(this, entry, sheets[at]))];
    }

    /// <summary>Gets the rules as they held.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>Gets the facts that were judged.</summary>
    public FactSet Facts { get; }

    /// <summary>Gets the instant for which was judged, in UTC.</summary>
    public DateTimeOffset AsOf => Scope.AsOf;

    /// <summary>Gets one result for each rule, by id, those that did not run included.</summary>
    public IReadOnlyList<RuleResult> Results { get; }

    /// <summary>Gets every conclusion that is a breach, undetermined, for review, not yet due, a past gap, or an error of the rule.</summary>
    /// <remarks>Written when first asked for and kept with the run; see <see cref="EnumerateFindings()"/> for what is read once.</remarks>
    public IReadOnlyList<Finding> Findings => _findings.Value;

    /// <summary>Gets what was entered and no rule that ran judged; found when first asked for.</summary>
    public UnjudgedFacts Unjudged => _unjudged.Value;

    /// <summary>Gets what a host should tell beside the findings: a holiday year that the calendar lacks, from 1 October of the year before.</summary>
    public IReadOnlyList<BilingualText> Warnings => Scope.Calendar.WarningOn(Scope.Today) is { } warning ? [warning.Text] : [];

    internal IReadOnlyList<RuleSheet?> Sheets { get; }

    internal EvaluationScope Scope { get; }

    /// <summary>Counts the pairs of rule and subject with an outcome; for <see cref="RuleOutcome.PastBreach"/> those with a gap in the past, whatever holds now.</summary>
    /// <param name="outcome">The outcome.</param>
    public int Count(RuleOutcome outcome) => Sheets.Sum(sheet => sheet?.Count(outcome) ?? 0);

    /// <summary>Returns the result of a rule; null when the rule set has none by that id.</summary>
    /// <param name="rule">The rule's id or a former one.</param>
    public RuleResult? ResultOf(RuleId rule) => RuleSet.PositionOf(rule) is var at and >= 0 ? Results[at] : null;

    /// <summary>Returns the outcome of a rule for a subject; null when the rule did not look at it.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="subjectId">The id of the subject.</param>
    public RuleOutcome? OutcomeOf(RuleId rule, string subjectId) => ResultOf(rule)?.OutcomeOf(subjectId);

    /// <summary>Walks over the same findings in the same order as <see cref="Findings"/>, and holds no more than the one that is read.</summary>
    /// <returns>The findings; each walk asks the rules again, so that walking twice costs twice.</returns>
    /// <remarks>Several threads may walk at once, each with a walk of its own.</remarks>
    public IEnumerable<Finding> EnumerateFindings() => _findings.IsValueCreated ? _findings.Value : FindingStream.Of(this);

    /// <summary>Walks over the findings of some rules, in the order of <see cref="Findings"/>; other rules are not asked.</summary>
    /// <param name="rules">The ids of the rules or former ones; one that the run does not have has no findings.</param>
    /// <returns>The findings; each walk asks the rules again.</returns>
    public IEnumerable<Finding> EnumerateFindings(IReadOnlyCollection<RuleId> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var asked = rules.Select(RuleSet.Find).OfType<RuleSetEntry>().ToHashSet();
        return FindingStream.Of(this, asked.Contains);
    }

    /// <summary>Says why a rule came to its verdict about a subject, with every fact it rests on, satisfied conditions included.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="subjectId">The id of the subject.</param>
    /// <returns>The explanation; null when the rule did not look at the subject.</returns>
    public Explanation? Explain(RuleId rule, string subjectId)
    {
        ArgumentNullException.ThrowIfNull(subjectId);
        if (ResultOf(rule) is not { IsEvaluated: true } result || Facts.Find(subjectId) is not { } subject || !result.Entry.Binding.SubjectType.IsInstanceOfType(subject))
        {
            return null;
        }

        var verdict = result.Entry.Binding.Evaluate(subject, result.Entry.Frame(Scope.Explaining()));
        return new Explanation(result.Entry, FindingWriter.Describe(subject, Facts), verdict, Facts, AsOf);
    }
}
