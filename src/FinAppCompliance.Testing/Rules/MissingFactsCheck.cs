using System.Text.Json;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Testing.Rules;

/// <summary>The law of named gaps: a verdict that is undetermined because one thing is not known leads to that thing.</summary>
public static class MissingFactsCheck
{
    /// <summary>Hides every fact in turn; where the rule becomes undetermined, its missing facts must lead to what was hidden.</summary>
    /// <remarks>
    /// They lead there when they name the fact of the subject, the record that holds the fact, or the kind of records among
    /// which one cannot be found any more because its own link was hidden.
    /// </remarks>
    /// <param name="facts">The facts, on which the rule is not undetermined already; otherwise nothing is checked.</param>
    /// <param name="judge">Judges a set of facts.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">The id of the subject.</param>
    /// <param name="types">The types to hide from; null for all.</param>
    /// <exception cref="RuleExpectationException">The missing facts do not lead to what was hidden; the message names both.</exception>
    public static void Assert(FactSet facts, Func<FactSet, AssessmentRun> judge, RuleId rule, string subject, IEnumerable<Type>? types = null)
    {
        ArgumentNullException.ThrowIfNull(judge);
        if (judge(facts).OutcomeOf(rule, subject) == RuleOutcome.Undetermined)
        {
            return;
        }

        foreach (var hidden in FactHiding.EachFact(facts, types))
        {
            var run = judge(hidden.Poorer);
            if (run.OutcomeOf(rule, subject) != RuleOutcome.Undetermined)
            {
                continue;
            }

            var missing = run.Findings.Where(f => f.Rule == rule && f.Subject.Id == subject).SelectMany(static f => f.MissingFacts).ToList();
            if (!missing.Exists(name => Leads(name, hidden, subject)))
            {
                throw new RuleExpectationException($"{rule} is undetermined once {hidden} is hidden, but its missing facts [{string.Join("; ", missing)}] do not lead there; name the fact or its records after the condition");
            }
        }
    }

    private static bool Leads(string name, HiddenFact hidden, string subject)
    {
        if (hidden.Property is null)
        {
            return true;
        }

        return hidden.Record == subject
            ? name == JsonNamingPolicy.CamelCase.ConvertName(hidden.Property)
            : !name.Contains(':', StringComparison.Ordinal) || NamesRecord(name, hidden.Record!);
    }

    // "id: fact", or "records: facts within id, other id".
    private static bool NamesRecord(string name, string record) =>
        name.StartsWith(record + ":", StringComparison.Ordinal) ||
        name.Split([": facts within ", ", "], StringSplitOptions.None).Skip(1).Any(id => id == record);
}
