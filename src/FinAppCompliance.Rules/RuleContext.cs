using System.Runtime.CompilerServices;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.Rules;

/// <summary>Everything a rule may look at while it judges one record.</summary>
/// <typeparam name="TSubject">The kind of record.</typeparam>
/// <remarks>Reading records that the descriptor does not declare throws, and the rule is then errored.</remarks>
public readonly ref struct RuleContext<TSubject>
    where TSubject : RegisterRecord
{
    private readonly RuleFrame _frame;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RuleContext(TSubject subject, RuleFrame frame)
    {
        Subject = subject;
        _frame = frame;
    }

    /// <summary>Gets the record to judge.</summary>
    public TSubject Subject { get; }

    /// <summary>Gets the values of the rule's parameters.</summary>
    public RuleParameters Parameters => _frame.Parameters;

    /// <summary>Gets the instant of the assessment, in UTC.</summary>
    public DateTimeOffset AsOf => _frame.Scope.AsOf;

    /// <summary>Gets the legal date of the assessment in China.</summary>
    public DateOnly Today => _frame.Scope.Today;

    /// <summary>Gets the first day on which the main citation is in force; null when no date is known and it always applies.</summary>
    public DateOnly? InForceFrom => _frame.Commencement.From;

    /// <summary>Gets the working calendar.</summary>
    public IWorkingCalendar Calendar => _frame.Calendar;

    /// <summary>Returns all records of a type, declared with <see cref="FactNeed.Anywhere{T}"/>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <exception cref="UndeclaredReadException">The rule does not declare it.</exception>
    public Records<T> All<T>()
        where T : RegisterRecord
    {
        _frame.Reads.RequireAnywhere(typeof(T));
        return _frame.Scope.Facts.All<T>();
    }

    /// <summary>Returns the records of a type that belong to the subject.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <exception cref="UndeclaredReadException">The rule does not declare it.</exception>
    public Records<T> Own<T>()
        where T : RegisterRecord => About<T>(Subject.Id);

    /// <summary>Returns the records of a type that belong to a record.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="parentId">The id of that record.</param>
    /// <exception cref="UndeclaredReadException">The rule does not declare it, or declares only records near its subject.</exception>
    public Records<T> About<T>(string parentId)
        where T : RegisterRecord
    {
        if (!_frame.Reads.AllowsAnywhere(typeof(T)) && !ReferenceEquals(parentId, Subject.Id))
        {
            RequireOwn(parentId, typeof(T));
        }
        else
        {
            _frame.Reads.Require(typeof(T));
        }

        return _frame.Scope.Facts.About<T>(parentId);
    }

    /// <summary>Returns the records that name the subject.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="lookup">How they are found.</param>
    /// <exception cref="UndeclaredReadException">The rule does not declare it.</exception>
    public Records<T> Naming<T>(RecordLookup<T, Ref<TSubject>> lookup)
        where T : RegisterRecord
    {
        ArgumentNullException.ThrowIfNull(lookup);
        _frame.Reads.RequireLookup(lookup);
        return _frame.Scope.Facts.Under(lookup, new Ref<TSubject>(Subject.Id));
    }

    /// <summary>Returns the records that name a record.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <typeparam name="TTarget">The type of the record that is named.</typeparam>
    /// <param name="lookup">How they are found.</param>
    /// <param name="target">The record that is named.</param>
    /// <exception cref="UndeclaredReadException">The rule does not declare it, or declares only records that name something near its subject.</exception>
    public Records<T> Naming<T, TTarget>(RecordLookup<T, Ref<TTarget>> lookup, Ref<TTarget> target)
        where T : RegisterRecord
        where TTarget : RegisterRecord
    {
        ArgumentNullException.ThrowIfNull(lookup);
        if (!_frame.Reads.RequireLookup(lookup))
        {
            RequireNear(target.Id, typeof(T));
        }

        return _frame.Scope.Facts.Under(lookup, target);
    }

    /// <summary>Returns the records that a lookup finds under a key of any type, declared with <see cref="FactNeed.Anywhere{T}"/>.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="lookup">How they are found.</param>
    /// <param name="key">The key.</param>
    /// <exception cref="UndeclaredReadException">The rule does not declare it.</exception>
    public Records<T> Under<T, TKey>(RecordLookup<T, TKey> lookup, TKey key)
        where T : RegisterRecord
        where TKey : notnull
    {
        _frame.Reads.RequireAnywhere(typeof(T));
        return _frame.Scope.Facts.Under(lookup, key);
    }

    /// <summary>Finds the record that a reference points to; null when it is not recorded.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reference">The reference.</param>
    /// <exception cref="UndeclaredReadException">The rule does not declare it, or declares only records near its subject.</exception>
    public T? Find<T>(Ref<T> reference)
        where T : RegisterRecord
    {
        if (!_frame.Reads.AllowsAnywhere(typeof(T)))
        {
            RequireOwn(reference.Id, typeof(T));
        }

        return _frame.Scope.Facts.Find(reference);
    }

    /// <summary>Finds the record that a fact points to; null when the fact has no value or the record is not recorded.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reference">The fact.</param>
    /// <exception cref="UndeclaredReadException">The rule does not declare it, or declares only records near its subject.</exception>
    public T? Find<T>(Fact<Ref<T>> reference)
        where T : RegisterRecord => reference.TryGet(out var known) ? Find(known) : null;

    /// <summary>Says whether an event happened while the main citation was in force; for duties that arise anew from each of several records.</summary>
    /// <param name="day">The day of the event; one recorded as absent has not happened and counts as within.</param>
    public Tri ArisesInForce(Fact<DateOnly> day) => _frame.Commencement.Covers(day);

    /// <summary>Says whether an event happened while the main citation was in force; for duties that arise anew from each of several records.</summary>
    /// <param name="instant">The instant of the event; one recorded as absent has not happened and counts as within.</param>
    public Tri ArisesInForce(Fact<DateTimeOffset> instant) => _frame.Commencement.Covers(DutyArising.DayOf(instant));

    /// <summary>Returns the time that a limit gives from an instant.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="start">From when it runs; absent when that has not happened.</param>
    public DutyTerm Term(TimeLimit limit, Fact<DateTimeOffset> start) =>
        new(start, start.TryGet(out var from) ? limit.From(from, Calendar) : Fact<Deadline>.Unknown, AsOf, startsOnDay: false, _frame.IsExplaining, limit);

    /// <summary>Returns the time that a limit gives from a day.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="start">The day from which it runs, not counted itself; absent when that has not happened.</param>
    public DutyTerm Term(TimeLimit limit, Fact<DateOnly> start)
    {
        var instant = DutyTerm.AtStart(start);
        return new(instant, instant.TryGet(out var from) ? limit.From(from, Calendar) : Fact<Deadline>.Unknown, AsOf, startsOnDay: true, _frame.IsExplaining, limit);
    }

    /// <summary>Returns the time from a day to a last day that is set otherwise than by a limit.</summary>
    /// <param name="start">The day from which it runs; absent when that has not happened.</param>
    /// <param name="lastDay">The last day that is in time.</param>
    public DutyTerm Term(Fact<DateOnly> start, Fact<DateOnly> lastDay) => new(
        DutyTerm.AtStart(start),
        lastDay.TryGet(out var last) ? new Deadline(ChinaStandardTime.StartOf(last.AddDays(1)), IncludesEnd: false) : Fact<Deadline>.Unknown,
        AsOf,
        startsOnDay: true,
        _frame.IsExplaining);

    /// <summary>Starts a verdict with a condition: false is a breach, unknown is undetermined.</summary>
    /// <param name="condition">What should hold.</param>
    /// <param name="failure">What is wrong when it does not.</param>
    /// <param name="key">Tells several conclusions of one rule apart; empty when there is only one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VerdictDraft Require(Tri condition, BilingualText failure, string key = "") => Begin().Require(condition, failure, key);

    /// <summary>Starts a verdict with something due by a time.</summary>
    /// <param name="timeliness">How it stands.</param>
    /// <param name="failure">What is wrong when it is late.</param>
    /// <param name="key">Tells several conclusions of one rule apart; empty when there is only one.</param>
    public VerdictDraft Require(Timeliness timeliness, BilingualText failure, string key = "") => Begin().Require(timeliness, failure, key);

    /// <summary>Starts a verdict by saying when the rule governs the subject.</summary>
    /// <param name="applies">Whether it does; unknown is undetermined.</param>
    /// <param name="reason">Why it would not.</param>
    public VerdictDraft When(Tri applies, BilingualText reason) => Begin().When(applies, reason);

    /// <summary>Starts a verdict without a condition: satisfied until one fails.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VerdictDraft Begin() => new(_frame);

    /// <summary>Says that the event lies outside the time in force; the reason is written out only when it is asked for.</summary>
    internal Verdict Outside(Fact<DateOnly> day) =>
        new(RuleOutcome.NotApplicable, _frame.IsExplaining ? _frame.Commencement.Describe(day) : Commencement.EventOutside);

    /// <summary>Takes a verdict back because the day of the event is not known.</summary>
    internal Verdict Undated(string fact)
    {
        if (!_frame.IsExplaining)
        {
            return new(RuleOutcome.Undetermined, null);
        }

        var conclusion = _frame.Conclude(RuleOutcome.Undetermined, Commencement.EventOutside, Undecided.ApplicabilityKey);
        conclusion.IsScope = true;
        conclusion.Observe(new(fact, null, FactState.Unknown, null));
        return new(RuleOutcome.Undetermined, conclusion);
    }

    private void RequireOwn(string id, Type type)
    {
        _frame.Reads.Require(type);
        RequireNear(id, type);
    }

    private void RequireNear(string id, Type type)
    {
        var facts = _frame.Scope.Facts;
        var found = facts.Find(id);
        var root = found is null ? id : facts.RootOf(found);
        if (found is not null && !string.Equals(root, facts.RootOf(Subject), StringComparison.Ordinal))
        {
            throw new UndeclaredReadException($"the rule reads {type.Name} of '{id}', which does not share the root of '{Subject.Id}'; declare it with FactNeed.Anywhere");
        }
    }
}
