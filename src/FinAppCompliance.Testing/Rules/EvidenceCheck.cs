using System.Text.Json;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Testing.Rules;

/// <summary>The law of deciding facts: a fact without which a finding would not stand is named in its evidence, and no two findings read the same.</summary>
public static class EvidenceCheck
{
    /// <summary>Hides every fact in turn; where a breach or question does not stand any more, its evidence must name the fact.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="judge">Judges a set of facts.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">The id of the subject.</param>
    /// <param name="types">The types to hide from; null for all.</param>
    /// <exception cref="RuleExpectationException">A deciding fact is not named, its change does not show, or two findings read the same; the message says which.</exception>
    public static void Assert(FactSet facts, Func<FactSet, AssessmentRun> judge, RuleId rule, string subject, IEnumerable<Type>? types = null)
    {
        ArgumentNullException.ThrowIfNull(judge);
        var found = Findings(judge(facts), rule, subject);
        AssertDistinct(found, rule);
        var claims = found.Where(static finding => finding.Outcome is not (RuleOutcome.Undetermined or RuleOutcome.Errored)).ToList();
        if (claims.Count == 0)
        {
            return;
        }

        foreach (var hidden in FactHiding.EachFact(facts, types).Where(static hidden => hidden.Property is not null))
        {
            var left = Findings(judge(hidden.Poorer), rule, subject);
            foreach (var claim in claims.Where(claim => !left.Exists(other => Stands(claim, other)) && !Names(claim, hidden, subject) && !IsLeftOut(claim, left, hidden)))
            {
                throw new RuleExpectationException($"{rule} {claim.Key} rests on {hidden}, but its evidence [{string.Join("; ", claim.Evidence)}] does not name it; name the fact after the condition");
            }
        }

        foreach (var (changed, richer) in FactChanging.Each(facts, types))
        {
            var now = Findings(judge(richer), rule, subject);
            foreach (var claim in claims.Where(claim => Names(claim, changed, subject) && now.Exists(other => Stands(claim, other) && other.Evidence.SequenceEqual(claim.Evidence))))
            {
                throw new RuleExpectationException($"{rule} {claim.Key} names {changed}, but its evidence reads the same when the fact has another value");
            }
        }
    }

    private static List<Finding> Findings(AssessmentRun run, RuleId rule, string subject) => [.. run.Findings.Where(finding => finding.Rule == rule && finding.Subject.Id == subject)];

    private static bool Stands(Finding claim, Finding other) => other.Key == claim.Key && other.Outcome == claim.Outcome;

    private static bool Names(Finding claim, HiddenFact hidden, string subject)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(hidden.Property!);
        return claim.Evidence.Any(evidence => evidence.Fact == name && (evidence.Record ?? subject) == hidden.Record).IsTrue;
    }

    // A record that names another subject is not looked at; the list without it is what the claim rests on, and says so once it may belong.
    private static bool IsLeftOut(Finding claim, List<Finding> left, HiddenFact hidden) => left.Exists(other => other.Evidence.Any(list =>
        list.Record is null && Lists(list, hidden.Record!) && claim.Evidence.Any(evidence => evidence.Fact == list.Fact && evidence.Record is null && !Lists(evidence, hidden.Record!)).IsTrue).IsTrue);

    private static bool Lists(Evidence evidence, string record) => evidence.Value.Split(", ").Contains(record, StringComparer.Ordinal);

    private static void AssertDistinct(List<Finding> findings, RuleId rule)
    {
        foreach (var alike in findings.GroupBy(static finding => finding.Message.Zh, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            throw new RuleExpectationException($"{rule} says '{alike.Key}' {alike.Count()} times of one subject; let each message name what it is about");
        }

        foreach (var alike in findings.GroupBy(static finding => finding.Message.En, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            throw new RuleExpectationException($"{rule} says '{alike.Key}' {alike.Count()} times of one subject; let each message name what it is about");
        }
    }
}
