using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires an approved admission before an application is built, bought or released (article 2).</summary>
/// <remarks>What was built or in use before the Notice cannot be admitted first any more; it is admitted by the end of the stock term, or later.</remarks>
internal sealed class AdmissionPrecedesBuilding : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Early = new("尚未进入建设阶段", "building has not begun");
    private static readonly BilingualText Gone = new("存量移动应用已终止，无须再行准入", "the application was running before the Notice and has ended, so there is nothing left to admit");
    private static readonly BilingualText Outside = new("台账外移动应用未经准入", "the application stands outside the ledger and was never admitted");
    private static readonly BilingualText Missing = new("未经批准准入即已建设或运行", "the application is built or running without an approved admission");
    private static readonly BilingualText Late = new("准入决定晚于开工或首次发布", "the admission came after building began or after the first release");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-02.2",
        Severity = Severity.High,
        Title = new("建设或采购前已作出准入决定", "an approved admission came before building or purchase"),
        Remediation = new(
            "开展准入评审，如实注明补办日期和原因，不得倒签；未获批准的，停止建设或下线",
            "decide on the admission, state the true date and reason of the late step and do not backdate; stop or withdraw what is not approved"),
        Needs = [FactNeed.Own<AdmissionDecision>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        if ((app.Ledger == LedgerStatus.DiscoveredOutside).IsTrue)
        {
            return context.Begin().RequireOfStock(context, context.IsStock(app.FirstReleasedOn), false, Outside, "missing")
                .With("ledger", app.Ledger).With("firstReleasedOn", app.FirstReleasedOn);
        }

        var decisions = context.Own<AdmissionDecision>();
        var approved = decisions.Any(context.Today, static (decision, day) => IsApproved(decision) & decision.DecidedOn.IsBy(day));
        var isStock = context.IsStockApplication(app);
        var draft = context.When(app.State.IsBeyondAdmission(), Early).With("state", app.State)
            .When(!(isStock & app.State.IsEnded()), Gone).With("constructionStartedOn", app.ConstructionStartedOn).With("firstReleasedOn", app.FirstReleasedOn)
            .RequireOfStock(context, isStock, approved, Missing, "missing").With("admissionDecisions", decisions)
            .With("constructionStartedOn", app.ConstructionStartedOn).With("firstReleasedOn", app.FirstReleasedOn);
        draft = Facts(draft, decisions);
        if (!approved.IsTrue)
        {
            return draft.Require(!(app.Ledger == LedgerStatus.DiscoveredOutside), Outside, "ledger").With("ledger", app.Ledger);
        }

        var inTime = isStock | decisions.Any(app, static (decision, app) =>
            IsApproved(decision) & decision.DecidedOn.IsNotAfter(app.ConstructionStartedOn) & decision.DecidedOn.IsNotAfter(app.FirstReleasedOn));
        draft = draft.Require(inTime, Late, "late").With("admissionDecisions", decisions).With("constructionStartedOn", app.ConstructionStartedOn).With("firstReleasedOn", app.FirstReleasedOn);
        return Facts(draft, decisions);
    }

    private static Tri IsApproved(AdmissionDecision decision) =>
        decision.Result == DecisionResult.Approved | decision.Result == DecisionResult.ApprovedWithConditions;

    private static VerdictDraft Facts(VerdictDraft draft, Records<AdmissionDecision> decisions)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var decision in decisions)
        {
            draft = draft.With("result", decision.Result, decision.Id).With("decidedOn", decision.DecidedOn, decision.Id);
        }

        return draft;
    }
}
