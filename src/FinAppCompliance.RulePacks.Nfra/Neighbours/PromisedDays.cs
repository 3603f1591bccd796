using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Judges answers within the promised working days, at most 15; complaints and requests ask the same.</summary>
internal static class PromisedDays
{
    private static readonly TimeLimit Longest = DeadlineTable.Get(DeadlineIds.ComplaintBehaviour).Length;

    /// <summary>Says how the answer stands; while it is not known what was promised, only being late after 15 working days is certain.</summary>
    /// <param name="context">The context.</param>
    /// <param name="received">When it was received.</param>
    /// <param name="promised">The working days promised; absent when none were.</param>
    /// <param name="done">When it was answered; absent when it was not.</param>
    internal static Timeliness PromiseKept<T>(this in RuleContext<T> context, Fact<DateTimeOffset> received, Fact<int> promised, Fact<DateTimeOffset> done)
        where T : RegisterRecord
    {
        var limit = promised.TryGet(out var days) && days < Longest.Amount ? new TimeLimit(days, TimeUnit.WorkingDays) : Longest;
        var kept = context.Term(limit, received).MetBy(done);
        return promised.IsUnknown && kept.State is (TimelinessState.InTime or TimelinessState.Open) ? kept with { State = TimelinessState.Unknown } : kept;
    }
}
