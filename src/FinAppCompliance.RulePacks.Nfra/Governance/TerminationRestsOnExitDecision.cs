using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires an exit decision before an application is terminated (article 2).</summary>
internal sealed class TerminationRestsOnExitDecision : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Running = new("移动应用未进入终止", "the application is not being terminated");
    private static readonly BilingualText Missing = new("未经批准退出即终止", "the application is terminated without an approved exit decision");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-02.3",
        Severity = Severity.Medium,
        Title = new("终止前已作出退出决定", "an approved exit decision came before the termination"),
        Remediation = new("补办退出审批", "make up the exit decision"),
        Needs = [FactNeed.Own<ExitDecision>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        var decisions = context.Own<ExitDecision>();
        var approved = decisions.Any((app.TerminatedOn, context.Today), static (decision, asked) =>
            (decision.Result == DecisionResult.Approved | decision.Result == DecisionResult.ApprovedWithConditions)
            & decision.DecidedOn.IsBy(asked.Today) & decision.DecidedOn.IsNotAfter(asked.TerminatedOn));
        var draft = context.When(app.State.IsEnded() | app.State == AppState.Terminating, Running).With("state", app.State)
            .Require(approved, Missing).With("terminatedOn", app.TerminatedOn).With("exitDecisions", decisions);
        foreach (var decision in decisions)
        {
            draft = draft.With("result", decision.Result, decision.Id).With("decidedOn", decision.DecidedOn, decision.Id);
        }

        return draft;
    }
}
