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
/// <remarks>A termination before the Notice is left aside; one that is under way is judged today, whenever it began.</remarks>
internal sealed class TerminationRestsOnExitDecision : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Running = new("移动应用未进入终止", "the application is not being terminated");
    private static readonly BilingualText Before = new("移动应用于施行前终止", "the application was terminated before the Notice came into force");
    private static readonly BilingualText Missing = new("未经批准退出即终止", "the application is terminated without an approved exit decision");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-02.3",
        Severity = Severity.Medium,
        Title = new("终止运营前已作出退出决定", "an approved exit decision came before the termination"),
        Remediation = new("作出退出决定，如实注明补办日期和原因，不得倒签", "decide on the exit, state the true date and reason of the late step and do not backdate"),
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
            .When(context.ArisesInForce(app.TerminatedOn), Before).With("terminatedOn", app.TerminatedOn)
            .Require(approved, Missing).With("terminatedOn", app.TerminatedOn).With("exitDecisions", decisions);
        foreach (var decision in decisions)
        {
            draft = draft.With("result", decision.Result, decision.Id).With("decidedOn", decision.DecidedOn, decision.Id);
        }

        return draft;
    }
}
