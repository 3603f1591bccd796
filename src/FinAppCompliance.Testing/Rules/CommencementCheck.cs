using System.Reflection;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Testing.Rules;

/// <summary>The law of commencement: no event before a duty came into force is ever breached.</summary>
public static class CommencementCheck
{
    /// <summary>Moves every past day and instant of the facts before the commencement; a duty that an event dates must not be breached then.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="judge">Judges a set of facts.</param>
    /// <param name="rule">The rule; nothing is checked for a standing duty or a citation without a date.</param>
    /// <param name="subject">The id of the subject.</param>
    /// <param name="asOf">The instant for which is judged; what lies after it is planned and stays.</param>
    /// <exception cref="RuleExpectationException">The rule is breached, or asks for review, by events before it was in force.</exception>
    public static void Assert(FactSet facts, Func<FactSet, AssessmentRun> judge, RuleDescriptor rule, string subject, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Arising.IsStanding || rule.MainCitation.EffectiveFrom is not { } from)
        {
            return;
        }

        var moved = Backdate(facts, from, asOf);
        var outcome = judge(moved).OutcomeOf(rule.Id, subject);
        if (outcome is RuleOutcome.Breached or RuleOutcome.NeedsReview)
        {
            throw new RuleExpectationException($"{rule.Id} is {outcome} by events before {from:yyyy-MM-dd}, when it came into force; state what dates the duty in the descriptor, or ask ArisesInForce for each event");
        }
    }

    /// <summary>Moves every past day and instant so far back that all lie before a day, keeping their order and distances.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="before">The day.</param>
    /// <param name="asOf">What lies after this instant stays.</param>
    public static FactSet Backdate(FactSet facts, DateOnly before, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var days = Math.Max(0, Domain.Time.ChinaStandardTime.DateOf(asOf).DayNumber - before.DayNumber) + 2;
        return facts.With([.. facts.Types.SelectMany(type => facts.SpanOf(type).ToArray()).Select(record => Backdate(record, days, asOf))]);
    }

    private static RegisterRecord Backdate(RegisterRecord record, int days, DateTimeOffset asOf)
    {
        foreach (var property in FactHiding.PropertiesOf(record.GetType()))
        {
            record = property.GetValue(record) switch
            {
                Fact<DateOnly> { HasValue: true } day when Domain.Time.ChinaStandardTime.StartOf(day.Value) <= asOf && day.Value.DayNumber > days => Copy(record, property, (Fact<DateOnly>)day.Value.AddDays(-days)),
                Fact<DateTimeOffset> { HasValue: true } instant when instant.Value <= asOf && instant.Value.Year > 1000 => Copy(record, property, (Fact<DateTimeOffset>)instant.Value.AddDays(-days)),
                _ => record,
            };
        }

        return record;
    }

    private static RegisterRecord Copy(RegisterRecord record, PropertyInfo property, object value) => FactHiding.Copy(record, property, value) ?? record;
}
