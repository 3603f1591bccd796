using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Holds what must be done again and again (定期) against its interval; the first cycle is open until it ends.</summary>
internal static class PeriodicDuties
{
    internal static RuleParameter<FirstCycleStart> FirstCycleFrom { get; } = RuleParameter.Choice(
        "firstCycleFrom", FirstCycleStart.Commencement,
        InstitutionLimits.Texts("首个周期的起算：施行之日（此后投入使用的，自投入使用之日）或投入使用之日", "from when the first cycle counts: the commencement (or a later start of service), or the start of service"));

    /// <summary>When the application began to be served by the duty: its first release, or its building while there is none.</summary>
    internal static Fact<DateOnly> Began(this MobileApplication application) =>
        application.FirstReleasedOn.IsAbsent ? application.ConstructionStartedOn : application.FirstReleasedOn;

    /// <summary>Whether something done on a day still counts today; the last day of the interval does, and what is recorded for later has not happened.</summary>
    internal static Tri StillCounts(Fact<DateOnly> done, TimeLimit interval, DateOnly today, IWorkingCalendar calendar)
    {
        if (!done.TryGet(out var day))
        {
            return done.IsAbsent ? false : Tri.Unknown;
        }

        return day > today ? false : interval.After(day, calendar) >= today;
    }

    /// <summary>The later of two days up to a day, for finding the last time.</summary>
    internal static Fact<DateOnly> Later(this Fact<DateOnly> last, Fact<DateOnly> done, DateOnly today) =>
        done.TryGet(out var day) && day <= today && !(last.TryGet(out var before) && before >= day) ? done : last;

    /// <summary>Says how the duty stands: served while the last time counts, open in the first cycle, late after it or after the last time lapsed.</summary>
    /// <param name="context">The context of a rule that declares <see cref="FirstCycleFrom"/>.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="began">When the service began; absent when that is not so.</param>
    /// <param name="last">The last time that is known.</param>
    /// <param name="counts">Whether some time still counts.</param>
    internal static Timeliness Cycle<T>(this in RuleContext<T> context, RuleParameter<TimeLimit> interval, Fact<DateOnly> began, Fact<DateOnly> last, Tri counts)
        where T : RegisterRecord
    {
        if (counts.IsTrue)
        {
            return new(TimelinessState.InTime, null, null, null);
        }

        var first = began.IsAbsent && context.InForceFrom is { } commencement ? commencement : began;
        if (first.TryGet(out var day))
        {
            var isCut = context.Parameters.Get(FirstCycleFrom) == FirstCycleStart.Commencement && context.InForceFrom is { } from && day < from;
            var start = isCut ? context.InForceFrom!.Value : day;
            first = last.TryGet(out var served) && served > start ? served : start;
        }

        return context.Term(context.Parameters.Get(interval), first).MetIf(counts);
    }
}
