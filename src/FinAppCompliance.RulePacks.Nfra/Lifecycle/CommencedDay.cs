using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Counts the time of a standing duty from the commencement where what it is about began earlier.</summary>
internal static class CommencedDay
{
    /// <summary>The day, or the commencement where that is later; unknown and absent stay.</summary>
    internal static Fact<DateOnly> FromCommencement<T>(this in RuleContext<T> context, Fact<DateOnly> began)
        where T : RegisterRecord => context.InForceFrom is { } from && began.TryGet(out var day) && day < from ? from : began;
}
