using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Judges what is due in each cycle of a service, and in each cycle since the commencement where the subject has no service.</summary>
internal static class Cycles
{
    /// <summary>Says how a cycle stands that one fact shows as served; the rule takes <see cref="Cadence.FirstCycleFrom"/>.</summary>
    /// <param name="context">The context.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="began">When the service began; absent or a later day when it has not.</param>
    /// <param name="last">When it was last done; absent for never.</param>
    internal static Timeliness CycleTerm<T>(this in RuleContext<T> context, TimeLimit cycle, Fact<DateOnly> began, Fact<DateOnly> last)
        where T : RegisterRecord => context.Every(cycle, began).MetBy(last).If(began.IsBy(context.Today));

    /// <summary>Says how a cycle stands that any of some records shows as served; the rule takes <see cref="Cadence.FirstCycleFrom"/>.</summary>
    /// <param name="context">The context.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="began">When the service began; absent or a later day when it has not.</param>
    /// <param name="records">The records.</param>
    /// <param name="isOfKind">Whether a record is of the kind asked for.</param>
    /// <param name="done">The day that the record shows.</param>
    internal static Timeliness CycleTerm<T, TRecord>(
        this in RuleContext<T> context, TimeLimit cycle, Fact<DateOnly> began, Records<TRecord> records, Func<TRecord, Tri> isOfKind, Func<TRecord, Fact<DateOnly>> done)
        where T : RegisterRecord
        where TRecord : RegisterRecord => context.Every(cycle, began).MetByAny(records, isOfKind, static (record, asked) => asked(record), done).If(began.IsBy(context.Today));

    /// <summary>Returns the cycle that counts from the commencement alone.</summary>
    /// <param name="context">The context.</param>
    /// <param name="cycle">The cycle.</param>
    internal static DutyCycle SinceCommencement<T>(this in RuleContext<T> context, TimeLimit cycle)
        where T : RegisterRecord => new(context.Today, context.Calendar, cycle, YearReckoning.Rolling) { Began = Fact<DateOnly>.Absent, InForceFrom = context.InForceFrom };
}
