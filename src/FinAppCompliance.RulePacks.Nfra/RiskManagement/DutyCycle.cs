using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Says how something stands that must be done at least once in each cycle: open until the first cycle ends, then within a cycle of the last time.</summary>
/// <remarks>What is recorded for a later day has not happened. A time that is too long ago is put right by the next one.</remarks>
internal readonly struct DutyCycle(DateOnly today, IWorkingCalendar calendar, TimeLimit length, YearReckoning reckoning)
{
    /// <summary>Gets from when there was something to do; absent for since ever.</summary>
    internal Fact<DateOnly> Began { get; init; }

    /// <summary>Gets the day on which the duty came into force; null when it always was.</summary>
    internal DateOnly? InForceFrom { get; init; }

    /// <summary>Gets from when the first cycle counts.</summary>
    internal FirstCycle First { get; init; }

    /// <summary>Says how the duty stands that one fact shows as met.</summary>
    /// <param name="last">The day on which it was last done; absent for never.</param>
    internal Timeliness MetBy(Fact<DateOnly> last) => Judge(IsCurrent(last), last.TryGet(out var day) && day <= today ? day : null);

    /// <summary>Says how the duty stands that any of some records shows as met.</summary>
    /// <param name="records">The records.</param>
    /// <param name="state">What the condition needs besides the record.</param>
    /// <param name="condition">Whether a record is of the right kind.</param>
    /// <param name="done">The day on which the record shows it as done; absent when it does not.</param>
    internal Timeliness MetByAny<T, TState>(Records<T> records, TState state, Func<T, TState, Tri> condition, Func<T, Fact<DateOnly>> done)
        where T : RegisterRecord
    {
        var current = records.Any((Cycle: this, state, condition, done), static (record, asked) =>
            asked.condition(record, asked.state) & asked.Cycle.IsCurrent(asked.done(record)));
        DateOnly? last = null;
        foreach (var record in records)
        {
            last = condition(record, state).IsTrue && done(record).TryGet(out var day) && day <= today && !(day <= last) ? day : last;
        }

        return Judge(current, last);
    }

    /// <summary>The last day of the cycle that begins on a day.</summary>
    internal Fact<DateOnly> LastDay(DateOnly from) =>
        reckoning == YearReckoning.CalendarYear ? new DateOnly(from.Year + length.Amount, 12, 31) : length.After(from, calendar);

    private Tri IsCurrent(Fact<DateOnly> done) =>
        !done.TryGet(out var day) ? done.Exists : day > today ? false : LastDay(day) >= today;

    private Timeliness Judge(Tri isCurrent, DateOnly? last)
    {
        if (isCurrent.IsTrue && last is { } recent && LastDay(recent).TryGet(out var next))
        {
            return Of(TimelinessState.InTime, recent, next, recent);
        }

        // While nobody knows when service began, the first cycle ends no earlier than if it began with the duty.
        var start = Start();
        var earliest = start.HasValue || First == FirstCycle.Service ? start : Fact.FromRecorded(InForceFrom);
        if (!earliest.TryGet(out var from) || !LastDay(from).TryGet(out var due))
        {
            return default;
        }

        if (today <= due)
        {
            return Of(TimelinessState.Open, from, due, null);
        }

        // That service begins later than today contradicts that there is something to do now.
        if (Began.TryGet(out var began) && began > today)
        {
            return Of(TimelinessState.OutOfOrder, from, due, null);
        }

        var state = !start.HasValue || isCurrent.IsUnknown ? TimelinessState.Unknown : TimelinessState.Late;
        return last is { } former && LastDay(former).TryGet(out var formerDue) && formerDue > due && formerDue < today
            ? Of(state, former, formerDue, null)
            : Of(state, from, due, null);
    }

    // A beginning that lies ahead has not happened, so it moves no cycle.
    private Fact<DateOnly> Start()
    {
        if (Began.IsAbsent || (Began.TryGet(out var ahead) && ahead > today))
        {
            return Fact.FromRecorded(InForceFrom);
        }

        return Began.TryGet(out var began) && First == FirstCycle.Commencement && InForceFrom is { } from && began < from ? from : Began;
    }

    private static Timeliness Of(TimelinessState state, DateOnly from, DateOnly due, DateOnly? done) => new(
        state,
        ChinaStandardTime.StartOf(from),
        new Deadline(ChinaStandardTime.StartOf(due.AddDays(1)), IncludesEnd: false),
        done is { } day ? ChinaStandardTime.StartOf(day) : null);
}
