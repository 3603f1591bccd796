using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Judges what is due again and again: done within the last cycle is in time; until the first cycle is over it is not yet due.</summary>
internal static class Cycles
{
    private static readonly DateOnly LongAgo = new(1900, 1, 1);

    /// <summary>Gets from when the first cycle counts.</summary>
    internal static RuleParameter<FirstCycleFrom> FirstFrom { get; } = RuleParameter.Choice(
        "firstCycleFrom", FirstCycleFrom.Commencement, OwnLimits.Texts("首个周期的起算点：施行日或开始服务日", "from when the first cycle counts: the commencement or the start of the service"));

    /// <summary>Says how a cycle stands that one fact shows as served.</summary>
    /// <param name="context">The context.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="began">When the service began; absent when it has not.</param>
    /// <param name="last">When it was last done; absent for never.</param>
    internal static Timeliness CycleTerm<T>(this in RuleContext<T> context, TimeLimit cycle, Fact<DateOnly> began, Fact<DateOnly> last)
        where T : RegisterRecord => context.CycleTerm(cycle, began, Recency.IsWithin(last, cycle, context.Today, context.Calendar), Past(last, context.Today));

    /// <summary>Says how a cycle stands that any of some records shows as served.</summary>
    /// <param name="context">The context.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="began">When the service began; absent when it has not.</param>
    /// <param name="records">The records.</param>
    /// <param name="isOfKind">Whether a record is of the kind asked for.</param>
    /// <param name="done">The day that the record shows.</param>
    internal static Timeliness CycleTerm<T, TRecord>(
        this in RuleContext<T> context, TimeLimit cycle, Fact<DateOnly> began, Records<TRecord> records, Func<TRecord, Tri> isOfKind, Func<TRecord, Fact<DateOnly>> done)
        where T : RegisterRecord
        where TRecord : RegisterRecord
    {
        var within = records.Any(
            (context.Today, context.Calendar, cycle, isOfKind, done),
            static (record, now) => now.isOfKind(record) & Recency.IsWithin(now.done(record), now.cycle, now.Today, now.Calendar));
        DateOnly? last = null;
        foreach (var record in records)
        {
            last = isOfKind(record).IsTrue && Past(done(record), context.Today) is { } day && !(day <= last) ? day : last;
        }

        return context.CycleTerm(cycle, began, within, last);
    }

    /// <summary>Says how a cycle stands that counts from the commencement alone, since the subject has no start of service.</summary>
    /// <param name="context">The context.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="last">When it was last done; absent for never.</param>
    internal static Timeliness CycleSinceCommencement<T>(this in RuleContext<T> context, TimeLimit cycle, Fact<DateOnly> last)
        where T : RegisterRecord => context.From(cycle, context.InForceFrom ?? LongAgo, Recency.IsWithin(last, cycle, context.Today, context.Calendar), Past(last, context.Today));

    private static Timeliness CycleTerm<T>(this in RuleContext<T> context, TimeLimit cycle, Fact<DateOnly> began, Tri within, DateOnly? last)
        where T : RegisterRecord
    {
        var least = context.InForceFrom is { } from && context.Parameters.Get(FirstFrom) == FirstCycleFrom.Commencement ? from : LongAgo;
        if (began.IsAbsent && !within.IsTrue)
        {
            return new(TimelinessState.NotBegun, null, null, null);
        }

        if (began.TryGet(out var day))
        {
            return context.From(cycle, day > least ? day : least, within, last);
        }

        // Whenever the service began, the first cycle is not over before this one.
        var earliest = context.From(cycle, least, within, last);
        return earliest.State is TimelinessState.InTime or TimelinessState.Open ? earliest : earliest with { State = TimelinessState.Unknown };
    }

    private static Timeliness From<T>(this in RuleContext<T> context, TimeLimit cycle, DateOnly first, Tri within, DateOnly? last)
        where T : RegisterRecord => context.Term(cycle, (Fact<DateOnly>)(last > first ? last.Value : first)).MetIf(within);

    private static DateOnly? Past(Fact<DateOnly> day, DateOnly today) => day.TryGet(out var known) && known <= today ? known : null;
}
