using Acme.Compliance;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.RulePacks.Nfra;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Gates;
using FinAppCompliance.Samples;
using FinAppCompliance.Testing.Rules;

// Exit codes: 0 clean, 1 findings, 2 an argument that this sample does not take, 3 undetermined, 4 internal, as AssessmentExit gives them.
if (!ExitGuard.TakesNothing(ExitGuard.Install(args)))
{
    return ExitCodes.BadInput;
}

var asOf = new DateTimeOffset(2026, 10, 31, 12, 0, 0, TimeSpan.FromHours(8));
var app = new MobileApplication { Id = "pay", Name = "支付测试版", Ledger = LedgerStatus.Listed, State = AppState.Running };

// The author's own trial: every outcome once, and no fact may be missing without the rule saying so.
var trial = RuleTrial.Of(new ApplicationNameIsNoTestName(), asOf);
trial.With(app).Breaches();
trial.With(app with { Name = "云岭支付" }).Satisfies();
trial.With(app with { State = AppState.Terminated }).DoesNotApply();
trial.With(app with { State = default }).Undetermined(missing: "state");

// One line registers it beside the Notice.
var evaluator = new RuleEvaluator([NfraRulePack.CreateNotice(), new AcmeRulePack().Create()]);
var run = evaluator.Evaluate(FactSet.Of([app]), asOf);
foreach (var finding in run.Findings.Where(static f => f.Outcome == RuleOutcome.Breached))
{
    Console.WriteLine($"{finding.Rule}: {finding.Message.En} [{string.Join(", ", finding.Evidence)}]");
}

var exit = AssessmentExit.Of(run);
Console.WriteLine($"exit code {exit.Code}: {exit.Reason.En}");
return exit.Code;
