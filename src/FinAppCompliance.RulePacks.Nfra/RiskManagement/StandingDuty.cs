using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Holds a standing duty against what was running at the commencement, which has a term to be put right, and against what came later, which has none.</summary>
/// <remarks>A rule that asks takes <see cref="Stock.Term"/> as parameter and names the fact that says when it began.</remarks>
internal static class StandingDuty
{
    /// <summary>Says how the duty stands.</summary>
    /// <param name="context">The context.</param>
    /// <param name="began">When that to which the duty belongs began.</param>
    /// <param name="isRight">Whether it is right now.</param>
    internal static Timeliness HoldsSince<T>(this in RuleContext<T> context, Fact<DateOnly> began, Tri isRight)
        where T : RegisterRecord => context.HoldsOf(context.IsStock(began), isRight);

    /// <summary>Says how the duty stands.</summary>
    /// <param name="context">The context.</param>
    /// <param name="isStock">Whether that to which the duty belongs was running at the commencement.</param>
    /// <param name="isRight">Whether it is right now.</param>
    internal static Timeliness HoldsOf<T>(this in RuleContext<T> context, Tri isStock, Tri isRight)
        where T : RegisterRecord
    {
        var stock = context.PutRight(isRight);
        if (isStock.IsTrue)
        {
            return stock;
        }

        var state = isRight.IsTrue ? TimelinessState.InTime : isRight.IsFalse ? TimelinessState.Late : TimelinessState.Unknown;
        return new(isStock.IsUnknown && stock.State == TimelinessState.Open ? TimelinessState.Unknown : state, null, null, null);
    }
}
