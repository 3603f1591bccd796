using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Profiles;

namespace FinAppCompliance.Testing.Rules;

/// <summary>Tries one rule on facts written by hand and says what is wrong when it does not answer as expected.</summary>
/// <typeparam name="TSubject">The kind of record that the rule judges.</typeparam>
/// <remarks>
/// Immutable: every call that changes the facts returns a new harness. Each expectation also hides every single fact in
/// turn and fails when the rule then claims something else than before instead of "undetermined", or is undetermined without leading to the hidden
/// fact, or when a breach does not name in its evidence every fact on which it rests, or when events before the commencement are breached.
/// </remarks>
public sealed class RuleHarness<TSubject>
    where TSubject : RegisterRecord
{
    private readonly IComplianceRule<TSubject> _rule;
    private readonly FactSet _facts;
    private readonly DateTimeOffset _asOf;
    private readonly RuleSet _rules;

    private RuleHarness(IComplianceRule<TSubject> rule, FactSet facts, DateTimeOffset asOf, RuleSet rules)
    {
        _rule = rule;
        _facts = facts;
        _asOf = asOf;
        _rules = rules;
    }

    /// <summary>Starts with a rule and an instant, knowing nothing.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="asOf">The instant for which to judge.</param>
    /// <exception cref="RulePackException">The rule would be refused in a pack; the message tells every mistake of its descriptor.</exception>
    public static RuleHarness<TSubject> For(IComplianceRule<TSubject> rule, DateTimeOffset asOf) => new(rule, FactSet.Empty, asOf, TrialRules.Of(rule));

    /// <summary>Adds records, or replaces those with the same ids.</summary>
    /// <param name="records">The records.</param>
    public RuleHarness<TSubject> With(params IReadOnlyCollection<RegisterRecord> records) => new(_rule, _facts.With(records), _asOf, _rules);

    /// <summary>Declares that every record of a type that exists is given.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public RuleHarness<TSubject> Complete<T>()
        where T : RegisterRecord => new(_rule, _facts.Declare(typeof(T), isComplete: true), _asOf, _rules);

    /// <summary>Judges at another instant.</summary>
    /// <param name="asOf">The instant.</param>
    public RuleHarness<TSubject> At(DateTimeOffset asOf) => new(_rule, _facts, asOf, _rules);

    /// <summary>Sets a parameter as a profile would.</summary>
    /// <param name="key">The key of the parameter.</param>
    /// <param name="value">The value, as in a profile.</param>
    /// <exception cref="ProfileException">The rule has no such parameter, or the value is outside its bounds.</exception>
    public RuleHarness<TSubject> Set(string key, string value) => new(_rule, _facts, _asOf, TrialRules.Set(_rules, _rule.Descriptor.Id, key, value));

    /// <summary>Expects the rule to answer, without an error, with each parameter at its least and at its greatest value.</summary>
    /// <param name="subjectId">The id of the subject; null for the only one.</param>
    /// <exception cref="RuleExpectationException">The rule fails at a bound; the message names the parameter.</exception>
    public RuleHarness<TSubject> AnswersAtBounds(string? subjectId = null)
    {
        foreach (var parameter in _rule.Descriptor.Parameters)
        {
            foreach (var bound in new[] { parameter.LeastText, parameter.MostText })
            {
                var outcome = Set(parameter.Key, bound.En).Run(_facts).OutcomeOf(_rule.Descriptor.Id, subjectId ?? OnlySubject());
                if (outcome is null or RuleOutcome.Errored)
                {
                    throw new RuleExpectationException($"{Id} answered {outcome?.ToString() ?? "nothing"} with '{parameter.Key}' at its bound {bound.En}");
                }
            }
        }

        return this;
    }

    /// <summary>Expects the rule to hold for a subject.</summary>
    /// <param name="subjectId">The id of the subject; null for the only one.</param>
    public RuleHarness<TSubject> Satisfies(string? subjectId = null) => Expect(RuleOutcome.Satisfied, subjectId);

    /// <summary>Expects a breach; the keys say which conclusions must be among the breached ones.</summary>
    /// <param name="subjectId">The id of the subject; null for the only one.</param>
    /// <param name="keys">Keys of breached conclusions, exactly these; empty when the rule has only one.</param>
    public RuleHarness<TSubject> Breaches(string? subjectId = null, params IReadOnlyCollection<string> keys)
    {
        var harness = Expect(RuleOutcome.Breached, subjectId);
        var found = FindingsOf(subjectId).Where(static f => f.Outcome == RuleOutcome.Breached).Select(static f => f.Key).Order(StringComparer.Ordinal).ToList();
        if (keys.Count > 0 && !found.SequenceEqual(keys.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            throw new RuleExpectationException($"{Id} breached [{string.Join(", ", found)}] instead of [{string.Join(", ", keys)}]");
        }

        return harness;
    }

    /// <summary>Expects that facts are missing; the names say which must be reported as missing.</summary>
    /// <param name="subjectId">The id of the subject; null for the only one.</param>
    /// <param name="missing">Names of facts that must be among the missing ones.</param>
    public RuleHarness<TSubject> Undetermined(string? subjectId = null, params IReadOnlyCollection<string> missing)
    {
        var harness = Expect(RuleOutcome.Undetermined, subjectId);
        var found = FindingsOf(subjectId).SelectMany(static f => f.MissingFacts).ToHashSet(StringComparer.Ordinal);
        var lacking = missing.Where(name => !found.Contains(name)).ToList();
        if (lacking.Count > 0 || found.Count == 0)
        {
            throw new RuleExpectationException($"{Id} is undetermined but names the missing facts [{string.Join(", ", found)}]; expected also [{string.Join(", ", lacking)}]");
        }

        return harness;
    }

    /// <summary>Expects that the rule does not govern the subject.</summary>
    /// <param name="subjectId">The id of the subject; null for the only one.</param>
    public RuleHarness<TSubject> DoesNotApply(string? subjectId = null) => Expect(RuleOutcome.NotApplicable, subjectId);

    /// <summary>Expects that the duty is open and its time still runs.</summary>
    /// <param name="subjectId">The id of the subject; null for the only one.</param>
    public RuleHarness<TSubject> IsNotYetDue(string? subjectId = null) => Expect(RuleOutcome.NotYetDue, subjectId);

    /// <summary>Expects that the rule holds now, and did not in the past for exactly these times.</summary>
    /// <param name="subjectId">The id of the subject; null for the only one.</param>
    /// <param name="periods">The times.</param>
    public RuleHarness<TSubject> HasPastGaps(string? subjectId = null, params IReadOnlyCollection<PastPeriod> periods)
    {
        var found = FindingsOf(subjectId).Where(static f => f.Outcome == RuleOutcome.PastBreach).Select(static f => f.Past!).OrderBy(static past => past.From).ThenBy(static past => past.LastDay).ToList();
        return found.SequenceEqual(periods.OrderBy(static past => past.From).ThenBy(static past => past.LastDay))
            ? this
            : throw new RuleExpectationException($"{Id} tells the past gaps [{string.Join(", ", found)}] instead of [{string.Join(", ", periods)}]");
    }

    /// <summary>Expects a question for a person.</summary>
    /// <param name="subjectId">The id of the subject; null for the only one.</param>
    public RuleHarness<TSubject> NeedsReview(string? subjectId = null) => Expect(RuleOutcome.NeedsReview, subjectId);

    /// <summary>Expects the severity of the gravest breach.</summary>
    /// <param name="severity">The severity.</param>
    /// <param name="subjectId">The id of the subject; null for the only one.</param>
    public RuleHarness<TSubject> HasSeverity(Severity severity, string? subjectId = null)
    {
        var found = FindingsOf(subjectId).Where(static f => f.Outcome == RuleOutcome.Breached).Select(static f => f.Severity).DefaultIfEmpty().Max();
        return found == severity ? this : throw new RuleExpectationException($"{Id} breached with severity {found} instead of {severity}");
    }

    /// <summary>Expects a message, in one language, among the findings.</summary>
    /// <param name="language">The language.</param>
    /// <param name="text">A part of the message.</param>
    /// <param name="subjectId">The id of the subject; null for the only one.</param>
    public RuleHarness<TSubject> Says(Language language, string text, string? subjectId = null)
    {
        var found = FindingsOf(subjectId).Select(f => f.Message.In(language)).ToList();
        return found.Any(message => message.Contains(text, StringComparison.Ordinal))
            ? this
            : throw new RuleExpectationException($"{Id} says [{string.Join(" | ", found)}], not '{text}'");
    }

    /// <summary>Expects that the gravest breach was measured against a limit of a kind.</summary>
    /// <param name="kind">The kind of limit.</param>
    /// <param name="subjectId">The id of the subject; null for the only one.</param>
    public RuleHarness<TSubject> UsesLimit(LimitKind kind, string? subjectId = null) =>
        FindingsOf(subjectId).Any(f => f.Limit?.Kind == kind)
            ? this
            : throw new RuleExpectationException($"{Id} names no {kind} limit");

    /// <summary>Returns the findings about a subject, for assertions of one's own.</summary>
    /// <param name="subjectId">The id of the subject; null for the only one.</param>
    public IReadOnlyList<Finding> FindingsOf(string? subjectId = null)
    {
        var id = subjectId ?? OnlySubject();
        return [.. Run(_facts).Findings.Where(f => f.Subject.Id == id)];
    }

    private string Id => _rule.Descriptor.Id.Value;

    private RuleHarness<TSubject> Expect(RuleOutcome expected, string? subjectId)
    {
        var id = subjectId ?? OnlySubject();
        var run = Run(_facts);
        var outcome = run.OutcomeOf(_rule.Descriptor.Id, id);
        if (outcome != expected)
        {
            var detail = string.Join(Environment.NewLine, run.Findings.Where(f => f.Subject.Id == id).Select(static f => $"  {f} [{string.Join(", ", f.Evidence)}] missing [{string.Join(", ", f.MissingFacts)}]"));
            throw new RuleExpectationException($"{Id} answered {outcome?.ToString() ?? "nothing"} for '{id}' instead of {expected}{Environment.NewLine}{detail}");
        }

        HidingCheck.Assert(_facts, facts => Run(facts).OutcomeOf(_rule.Descriptor.Id, id), Id, _rule.Descriptor.Needs.Select(static n => n.Type).Append(typeof(TSubject)));
        MissingFactsCheck.Assert(_facts, Run, _rule.Descriptor.Id, id, _rule.Descriptor.Needs.Select(static n => n.Type).Append(typeof(TSubject)));
        EvidenceCheck.Assert(_facts, Run, _rule.Descriptor.Id, id, _rule.Descriptor.Needs.Select(static n => n.Type).Append(typeof(TSubject)));
        CommencementCheck.Assert(_facts, Run, _rule.Descriptor, id, _asOf);
        return this;
    }

    private AssessmentRun Run(FactSet facts) => new RuleEvaluator(_rules).Evaluate(facts, _asOf);

    private string OnlySubject()
    {
        var subjects = _facts.All<TSubject>();
        return subjects.Count == 1
            ? subjects[0].Id
            : throw new RuleExpectationException($"{Id} has {subjects.Count} subjects; name the one you mean");
    }
}
