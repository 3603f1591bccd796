using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Testing.Rules;

/// <summary>The law of missing facts: knowing less never changes a claim into another claim, only into "undetermined", or "done in time" into "not yet due".</summary>
public static class HidingCheck
{
    /// <summary>Hides every fact in turn and checks the law.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="judge">Judges a set of facts; null when the subject is not looked at any more.</param>
    /// <param name="name">The name of what is judged, for the message.</param>
    /// <param name="types">The types to hide from; null for all.</param>
    /// <exception cref="RuleExpectationException">The law is broken; the message names the fact.</exception>
    public static void Assert(FactSet facts, Func<FactSet, RuleOutcome?> judge, string name, IEnumerable<Type>? types = null)
    {
        ArgumentNullException.ThrowIfNull(judge);
        var before = judge(facts);
        foreach (var (hidden, poorer) in FactHiding.Each(facts, types))
        {
            var after = judge(poorer);
            var isWeaker = after is RuleOutcome.Undetermined or null || (before == RuleOutcome.Satisfied && after == RuleOutcome.NotYetDue);
            if (after != before && !isWeaker)
            {
                throw new RuleExpectationException($"{name} answered {before}, but {after} once {hidden} was hidden; a missing fact may only make it undetermined, or what was done in time not yet due");
            }
        }
    }
}
