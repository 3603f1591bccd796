using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>Assesses the facts of a scenario with the Notice and the neighbouring duties together.</summary>
internal sealed class ScenarioRun
{
    private static readonly RuleSet Both = RuleSet.Create(NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours());
    private readonly AssessmentRun _run;

    private ScenarioRun(AssessmentRun run) => _run = run;

    internal static ScenarioRun Of(DateTimeOffset asOf, FactSet facts, params IEnumerable<string> alsoSwitchedOn) =>
        new(new RuleEvaluator(alsoSwitchedOn.Aggregate(Both, static (rules, rule) => rules.SwitchOn(rule))).Evaluate(ScenarioFacts.Through(facts, asOf), asOf));

    /// <summary>Requires these breaches and no other of any rule; each is written as rule, severity, subject and, where there is one, key.</summary>
    internal ScenarioRun FindsExactly(params IEnumerable<string> expected)
    {
        Assert.Equal(expected.Order(StringComparer.Ordinal), Breaches.Select(Write).Order(StringComparer.Ordinal));
        return this;
    }

    internal ScenarioRun Finds(string rule, string subject, Severity severity, string? key = null)
    {
        Assert.Contains(Breaches, f => f.Rule == rule && f.Subject.Id == subject && f.Severity == severity && (key is null || f.Key == key));
        return this;
    }

    internal ScenarioRun DoesNotFind(string rule, string? key = null)
    {
        Assert.DoesNotContain(Breaches, f => f.Rule == rule && (key is null || f.Key == key));
        return this;
    }

    internal ScenarioRun Answers(string rule, string subject, RuleOutcome outcome)
    {
        Assert.Equal(outcome, _run.OutcomeOf(RuleId.Parse(rule), subject));
        return this;
    }

    internal ScenarioRun DoesNotApply(string rule)
    {
        Assert.False(_run.ResultOf(rule)!.IsEvaluated);
        return this;
    }

    private IEnumerable<Finding> Breaches => _run.Findings.Where(static f => f.Outcome == RuleOutcome.Breached);

    private static string Write(Finding finding) => $"{finding.Rule} {finding.Severity} {finding.Subject.Id} {finding.Key}".TrimEnd();
}
