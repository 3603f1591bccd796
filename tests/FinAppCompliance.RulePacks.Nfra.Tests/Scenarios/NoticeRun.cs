using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>Evaluates the whole pack of the Notice and picks what one rule breached.</summary>
internal static class NoticeRun
{
    private static readonly RuleEvaluator Evaluator = new([NfraRulePack.CreateNotice()]);

    internal static IEnumerable<string> Breaches(FactSet facts, DateTimeOffset asOf, string rule) => Evaluator.Evaluate(facts, asOf).Findings
        .Where(f => f.Outcome == RuleOutcome.Breached && string.Equals(f.Rule.Value, rule, StringComparison.Ordinal))
        .Select(static f => $"{f.Key} {f.Severity}").Order(StringComparer.Ordinal);
}
