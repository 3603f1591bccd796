using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Judges what must hold from the commencement, and for what existed before it within the term of the institution.</summary>
internal static class StockContents
{
    /// <summary>Says how it stands; the rule declares <see cref="Stock.Term"/>.</summary>
    /// <param name="context">The context.</param>
    /// <param name="began">When it was signed, or began.</param>
    /// <param name="isRight">Whether it is as the duty wants it.</param>
    internal static Timeliness HeldOrPutRight<T>(this in RuleContext<T> context, Fact<DateOnly> began, Tri isRight)
        where T : RegisterRecord
    {
        var isStock = context.IsStock(began);
        var held = new Timeliness(isRight.IsTrue ? TimelinessState.InTime : isRight.IsFalse ? TimelinessState.Late : TimelinessState.Unknown, null, null, null);
        if (isStock.IsFalse)
        {
            return held;
        }

        var putRight = context.PutRight(isRight);
        return isStock.IsTrue ? putRight : putRight.State == held.State ? held : held with { State = TimelinessState.Unknown };
    }
}
