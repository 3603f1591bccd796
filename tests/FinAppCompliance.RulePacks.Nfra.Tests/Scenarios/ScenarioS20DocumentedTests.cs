using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-20 (a): a fully documented institution breaks nothing and leaves nothing open.</summary>
public sealed class ScenarioS20DocumentedTests
{
    private static readonly AssessmentRun Notice = new RuleEvaluator([NfraRulePack.CreateNotice()]).Evaluate(DocumentedInstitution.Facts, DocumentedInstitution.AsOf);
    private static readonly AssessmentRun Neighbours = new RuleEvaluator([NfraRulePack.CreateNeighbours()]).Evaluate(DocumentedInstitution.Facts, DocumentedInstitution.AsOf);

    [Fact]
    public void It_runs_one_application_for_customers_and_one_for_staff()
    {
        var running = DocumentedInstitution.Register.Of<MobileApplication>().Where(static app => (app.State == AppState.Running).IsTrue);

        Assert.Equal([AppAudience.Customer, AppAudience.Internal], running.Select(static app => app.Audience.Value));
    }

    [Fact]
    public void No_requirement_of_the_Notice_is_breached_or_open() => AssertSettled(Notice);

    [Fact]
    public void No_neighbouring_duty_is_breached_or_open() => AssertSettled(Neighbours);

    [Fact]
    public void Every_requirement_of_the_Notice_is_judged_on_something_and_all_but_one_are_met_somewhere()
    {
        Assert.All(Notice.Results, static result => Assert.True(result.Count(RuleOutcome.Satisfied) + result.Count(RuleOutcome.NotApplicable) > 0, $"{result.Entry.Rule.Id} judged nothing"));
        Assert.Equal(["N99-06.5"], Notice.Results.Where(static result => result.Count(RuleOutcome.Satisfied) == 0).Select(static result => result.Entry.Rule.Id.Value));
        Assert.Equal(91, Notice.Results.Count);
    }

    private static void AssertSettled(AssessmentRun run) => Assert.True(!Unsettled(run).Any(), string.Join(Environment.NewLine, Unsettled(run)));

    private static IEnumerable<string> Unsettled(AssessmentRun run) => run.Findings
        .Where(static f => f.Outcome is not (RuleOutcome.Satisfied or RuleOutcome.NotApplicable))
        .Select(static f => $"{f.Rule} {f.Outcome} {f.Subject.Id} {f.Key} {string.Join(", ", f.MissingFacts)}");
}
