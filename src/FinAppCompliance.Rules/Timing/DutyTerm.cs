using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules.Timing;

/// <summary>The time within which something must be done: from when it runs and by when it ends, seen from the instant of the assessment.</summary>
/// <remarks>
/// Made by <c>context.Term(…)</c>. What is recorded for a later time than the assessment has not happened yet. What was done before
/// the time began contradicts the record and is never a pass. While the time runs, what is not shown as done is open, not late.
/// Immutable; the default value answers that the time has not begun.
/// </remarks>
public readonly struct DutyTerm
{
    private readonly Fact<DateTimeOffset> _start;
    private readonly Fact<Deadline> _due;
    private readonly DateTimeOffset _asOf;
    private readonly bool _startsOnDay;
    private readonly bool _isExplaining;
    private readonly TimeLimit? _length;

    internal DutyTerm(Fact<DateTimeOffset> start, Fact<Deadline> due, DateTimeOffset asOf, bool startsOnDay, bool isExplaining, TimeLimit? length = null)
    {
        _length = length;
        _start = start;
        _due = due;
        _asOf = asOf;
        _startsOnDay = startsOnDay;
        _isExplaining = isExplaining;
    }

    /// <summary>Says how the duty stands that one fact shows as met.</summary>
    /// <param name="done">When it was met; absent when it was not.</param>
    public Timeliness MetBy(Fact<DateTimeOffset> done) => Judge(IsWithin(done, isDay: false), IsEarly(done, isDay: false), Happened(done));

    /// <summary>Says how the duty stands that one fact shows as met.</summary>
    /// <param name="done">The day on which it was met, in China; absent when it was not.</param>
    public Timeliness MetBy(Fact<DateOnly> done)
    {
        var start = AtStart(done);
        return Judge(IsWithin(start, isDay: true), IsEarly(start, isDay: true), Happened(start));
    }

    /// <summary>Says how the duty stands to reach a state by the end of the time; reached later, it is put right and holds from then on.</summary>
    /// <param name="holds">Whether the state holds now.</param>
    public Timeliness MetIf(Tri holds) => Judge(holds, isEarly: Tri.False, done: null);

    /// <summary>Says how the duty stands that any of some records shows as met.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <typeparam name="TState">The type of what the condition needs besides the record.</typeparam>
    /// <param name="records">The records.</param>
    /// <param name="state">What the condition needs besides the record.</param>
    /// <param name="condition">Whether a record is of the right kind: addressee, form, content. A static lambda allocates nothing.</param>
    /// <param name="done">When the record shows the duty as met; absent when it does not.</param>
    public Timeliness MetByAny<T, TState>(Records<T> records, TState state, Func<T, TState, Tri> condition, Func<T, Fact<DateTimeOffset>> done)
        where T : RegisterRecord
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(done);
        return Judge(records, (state, condition, done), static (record, asked) => asked.condition(record, asked.state), static (record, asked) => asked.done(record), isDay: false);
    }

    /// <summary>Says how the duty stands that any of some records shows as met.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <typeparam name="TState">The type of what the condition needs besides the record.</typeparam>
    /// <param name="records">The records.</param>
    /// <param name="state">What the condition needs besides the record.</param>
    /// <param name="condition">Whether a record is of the right kind. A static lambda allocates nothing.</param>
    /// <param name="done">The day on which the record shows the duty as met, in China; absent when it does not.</param>
    public Timeliness MetByAny<T, TState>(Records<T> records, TState state, Func<T, TState, Tri> condition, Func<T, Fact<DateOnly>> done)
        where T : RegisterRecord
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(done);
        return Judge(records, (state, condition, done), static (record, asked) => asked.condition(record, asked.state), static (record, asked) => AtStart(asked.done(record)), isDay: true);
    }

    internal static Fact<DateTimeOffset> AtStart(Fact<DateOnly> day) =>
        day.TryGet(out var known) ? ChinaStandardTime.StartOf(known) : day.IsAbsent ? Fact<DateTimeOffset>.Absent : Fact<DateTimeOffset>.Unknown;

    private Timeliness Judge<T, TState>(Records<T> records, TState state, Func<T, TState, Tri> condition, Func<T, TState, Fact<DateTimeOffset>> done, bool isDay)
        where T : RegisterRecord
    {
        var asked = (Term: this, state, condition, done, isDay);
        var within = records.Any(asked, static (record, asked) => asked.condition(record, asked.state) & asked.Term.IsWithin(asked.done(record, asked.state), asked.isDay));
        var isEarly = within.IsTrue ? Tri.False : records.Any(
            asked, static (record, asked) => asked.condition(record, asked.state) & asked.Term.IsEarly(asked.done(record, asked.state), asked.isDay));
        DateTimeOffset? first = null;
        for (var at = 0; _isExplaining && at < records.Count; at++)
        {
            var fact = done(records[at], state);
            first = condition(records[at], state).IsTrue && !IsEarly(fact, isDay).IsTrue && Happened(fact) is { } instant && !(first <= instant) ? instant : first;
        }

        return Judge(within, isEarly, first);
    }

    private Timeliness Judge(Tri within, Tri isEarly, DateTimeOffset? done)
    {
        if (_start.IsAbsent || (_start.TryGet(out var begun) && begun > _asOf))
        {
            return new(TimelinessState.NotBegun, null, null, null);
        }

        if (!_start.TryGet(out var start) || !_due.TryGet(out var due))
        {
            return default;
        }

        var state = within.IsTrue ? TimelinessState.InTime
            : isEarly.IsTrue ? TimelinessState.OutOfOrder
            : due.IsMetAt(_asOf) ? TimelinessState.Open
            : within.IsFalse && isEarly.IsFalse ? TimelinessState.Late
            : TimelinessState.Unknown;
        return new(state, start.ToUniversalTime(), due, done) { Length = _length };
    }

    private Tri IsWithin(Fact<DateTimeOffset> done, bool isDay)
    {
        if (!_start.TryGet(out var start) || !_due.TryGet(out var due) || done.IsUnknown)
        {
            return Tri.Unknown;
        }

        if (!done.TryGet(out var at) || at > _asOf || IsBefore(at, start, isDay) || due.HasPassedAt(at))
        {
            return false;
        }

        // A day alone does not say whether a limit in hours was kept that ends on that day.
        return !isDay || !due.IncludesEnd || ChinaStandardTime.DateOf(at) < due.LastDay ? true : Tri.Unknown;
    }

    private Tri IsEarly(Fact<DateTimeOffset> done, bool isDay) =>
        !_start.TryGet(out var start) || done.IsUnknown ? Tri.Unknown : done.TryGet(out var at) && IsBefore(at, start, isDay);

    private bool IsBefore(DateTimeOffset at, DateTimeOffset start, bool isDay) =>
        isDay || _startsOnDay ? ChinaStandardTime.DateOf(at) < ChinaStandardTime.DateOf(start) : at < start;

    private DateTimeOffset? Happened(Fact<DateTimeOffset> done) => done.TryGet(out var at) && at <= _asOf ? at.ToUniversalTime() : null;
}
