using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires that each application traces to a coordinated plan of its unit (article 2).</summary>
internal sealed class ApplicationIsInCoordinatedPlan : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Ended = new("移动应用已终止", "the application has ended");
    private static readonly BilingualText Outside = new("台账外移动应用无建设计划", "the application stands outside the ledger and traces to no plan");
    private static readonly BilingualText Missing = new("无对应的建设计划", "no construction plan names the application");
    private static readonly BilingualText Alone = new("建设计划未经统筹", "the construction plan was not coordinated");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-02.4",
        Severity = Severity.Medium,
        Title = new("移动应用可追溯至经统筹的建设计划", "the application traces to a coordinated construction plan"),
        Remediation = new("将该移动应用纳入部门或分支机构建设计划并统筹", "put the application into the plan of its unit and coordinate it"),
        Needs = [FactNeed.Naming(PlannedConstruction.ByApplication)],
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

        var plans = context.Naming(PlannedConstruction.ByApplication);
        var planned = !plans.IsEmpty;
        var coordinated = plans.Any(static plan => plan.Coordinated == true);
        var draft = context.When(!app.State.IsEnded(), Ended).With("state", app.State).When(!(app.Ledger == LedgerStatus.Removed), Ended).With("ledger", app.Ledger);
        var isStock = context.IsStockApplication(app);
        draft = planned.IsFalse
            ? draft.RequireOfStock(context, isStock, false, Missing, "missing").With("plannedConstructions", plans)
            : draft.RequireOfStock(context, isStock, coordinated, Alone, "coordination").With("plannedConstructions", plans);
        draft = draft.With("constructionStartedOn", app.ConstructionStartedOn).With("firstReleasedOn", app.FirstReleasedOn);
        foreach (var plan in plans)
        {
            draft = draft.With("application", plan.Application, plan.Id).With("coordinated", plan.Coordinated, plan.Id);
        }

        return draft;
    }
}
