using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>Assesses the facts of a scenario with the whole pack of the Notice.</summary>
internal sealed class ScenarioRun
{
    private static readonly RuleEvaluator Evaluator = new([NfraRulePack.CreateNotice()]);
    private readonly AssessmentRun _run;

    private ScenarioRun(AssessmentRun run) => _run = run;

    internal static ScenarioRun Of(DateTimeOffset asOf, FactSet facts) => new(Evaluator.Evaluate(facts, asOf));

    internal ScenarioRun Finds(string rule, string subject, Severity severity, string? key = null)
    {
        Assert.Contains(Breaches(rule), f => f.Subject.Id == subject && f.Severity == severity && (key is null || f.Key == key));
        return this;
    }

    internal ScenarioRun DoesNotFind(string rule, string? key = null)
    {
        Assert.DoesNotContain(Breaches(rule), f => key is null || f.Key == key);
        return this;
    }

    internal ScenarioRun Answers(string rule, string subject, RuleOutcome outcome)
    {
        Assert.Equal(outcome, _run.OutcomeOf(RuleId.Parse(rule), subject));
        return this;
    }

    private IEnumerable<Finding> Breaches(string rule) => _run.Findings.Where(f => f.Rule.Value == rule && f.Outcome == RuleOutcome.Breached);
}
