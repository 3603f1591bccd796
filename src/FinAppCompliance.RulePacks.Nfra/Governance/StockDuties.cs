using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a state at once of what began under the Notice, and by the end of the stock term of what was running before (存量).</summary>
internal static class StockDuties
{
    /// <summary>Adds the requirement; a rule that uses it declares <see cref="Stock.Term"/>.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="context">The context of the rule.</param>
    /// <param name="isStock">Whether the matter was running when the Notice came into force.</param>
    /// <param name="isRight">Whether the state holds now.</param>
    /// <param name="failure">What is wrong when it does not.</param>
    /// <param name="key">Tells several conclusions of one rule apart.</param>
    internal static VerdictDraft RequireOfStock<T>(this VerdictDraft draft, scoped in RuleContext<T> context, Tri isStock, Tri isRight, BilingualText failure, string key = "")
        where T : RegisterRecord
    {
        draft = draft.Require(context.HoldsOf(isStock, isRight), failure, key);
        return isStock.IsTrue ? draft.Under(Stock.Term) : draft;
    }

    /// <summary>Names the fact that tells whether something is stock, while that decides; once the term is over, stock and all else are judged alike.</summary>
    internal static VerdictDraft WithBegan<T>(this VerdictDraft draft, scoped in RuleContext<T> context, string name, Fact<DateOnly> began)
        where T : RegisterRecord => context.PutRight(Tri.False).State == TimelinessState.Open ? draft.With(name, began) : draft;

    /// <summary>Whether an application was built, bought or in use before the Notice.</summary>
    internal static Tri IsStockApplication<T>(this in RuleContext<T> context, Domain.Applications.MobileApplication application)
        where T : RegisterRecord => context.IsStock(application.ConstructionStartedOn) | context.IsStock(application.FirstReleasedOn);
}
