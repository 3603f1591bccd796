using System.Runtime.CompilerServices;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.Rules;

/// <summary>A verdict being written: conditions, each followed by the facts it rests on.</summary>
/// <remarks>
/// Every call returns the next draft, so the calls form a chain. While verdicts are counted nothing is allocated; when reasons are asked
/// for, the facts named after a condition become evidence, and missing facts where it cannot be decided. Facts named after
/// <see cref="When"/> stand in the evidence of everything that follows, since without them the rule would not apply.
/// </remarks>
public readonly ref struct VerdictDraft
{
    private readonly RuleFrame _frame;
    private readonly Conclusion? _last;
    private readonly Conclusion? _open;
    private readonly RuleOutcome _outcome;
    private readonly DraftMarks _marks;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal VerdictDraft(RuleFrame frame, RuleOutcome outcome = RuleOutcome.Satisfied, DraftMarks marks = DraftMarks.None, Conclusion? last = null, Conclusion? open = null)
    {
        _frame = frame;
        _outcome = outcome;
        _marks = marks;
        _last = last;
        _open = open;
    }

    /// <summary>Gets the verdict as written so far.</summary>
    public Verdict Verdict => new(_outcome, _last, (_marks & DraftMarks.HasPast) != 0);

    /// <summary>Gets whether facts that are named now become evidence; false while verdicts are counted.</summary>
    /// <remarks>A rule that would walk through records only to name their facts asks this first; its verdict must not depend on it.</remarks>
    public bool IsOpen => _open is not null;

    /// <summary>Ends the draft.</summary>
    /// <param name="draft">The draft.</param>
    public static implicit operator Verdict(VerdictDraft draft) => draft.Verdict;

    /// <summary>Says when the rule governs the subject: false makes it not applicable, unknown makes it undetermined.</summary>
    /// <param name="applies">Whether it does.</param>
    /// <param name="reason">Why it would not.</param>
    public VerdictDraft When(Tri applies, BilingualText reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (IsSettled || (applies.IsTrue && !_frame.IsExplaining))
        {
            return Closed;
        }

        return applies.IsTrue
            ? Conclude(RuleOutcome.Satisfied, DraftMarks.None, Scope(RuleOutcome.Satisfied, reason))
            : Settle(applies.IsFalse ? RuleOutcome.NotApplicable : RuleOutcome.Undetermined, reason);
    }

    /// <summary>Requires a condition: false is a breach, unknown is undetermined.</summary>
    /// <param name="condition">What should hold.</param>
    /// <param name="failure">What is wrong when it does not.</param>
    /// <param name="key">Tells several conclusions of one rule apart; empty when there is only one.</param>
    /// <param name="severity">The severity of this breach; null for the rule's own.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VerdictDraft Require(Tri condition, BilingualText failure, string key = "", Severity? severity = null) =>
        condition.IsTrue && !_frame.IsExplaining ? Closed : Add(
            condition.IsTrue ? RuleOutcome.Satisfied : condition.IsFalse ? RuleOutcome.Breached : RuleOutcome.Undetermined, failure, key, severity, default);

    /// <summary>Requires something by a time: too late is a breach, not done while the time runs is not yet due, contradicting or missing times are undetermined.</summary>
    /// <param name="timeliness">How it stands, as <c>context.Term(…)</c> answers.</param>
    /// <param name="failure">What is wrong when it is late.</param>
    /// <param name="key">Tells several conclusions of one rule apart; empty when there is only one.</param>
    /// <param name="severity">The severity of this breach; null for the rule's own.</param>
    public VerdictDraft Require(Timeliness timeliness, BilingualText failure, string key = "", Severity? severity = null)
    {
        var outcome = timeliness.State switch
        {
            TimelinessState.InTime or TimelinessState.NotBegun => RuleOutcome.Satisfied,
            TimelinessState.Open => RuleOutcome.NotYetDue,
            TimelinessState.Late => RuleOutcome.Breached,
            _ => RuleOutcome.Undetermined,
        };
        return outcome == RuleOutcome.Satisfied && !_frame.IsExplaining ? Closed : Add(outcome, failure, key, severity, timeliness);
    }

    /// <summary>Raises a question that only a person can decide.</summary>
    /// <param name="raise">Whether there is a question; unknown is undetermined.</param>
    /// <param name="question">The question.</param>
    /// <param name="key">Tells several conclusions of one rule apart; empty when there is only one.</param>
    public VerdictDraft Review(Tri raise, BilingualText question, string key = "")
    {
        ArgumentNullException.ThrowIfNull(question);
        return raise.IsFalse ? Closed : Add(raise.IsTrue ? RuleOutcome.NeedsReview : RuleOutcome.Undetermined, question, key, null, default);
    }

    /// <summary>Records a time that is over and in which the rule did not hold; it is told apart and never changes what holds now.</summary>
    /// <param name="period">The time.</param>
    /// <param name="failure">What did not hold.</param>
    /// <param name="key">Tells several conclusions of one rule apart; empty when there is only one.</param>
    public VerdictDraft Past(PastPeriod period, BilingualText failure, string key = "")
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(failure);
        if (IsSettled)
        {
            return Closed;
        }

        if (!_frame.IsExplaining)
        {
            return new(_frame, _outcome, _marks | DraftMarks.HasPast);
        }

        var conclusion = _frame.Conclude(RuleOutcome.PastBreach, failure, key, _last);
        conclusion.Past = period;
        return Conclude(RuleOutcome.PastBreach, DraftMarks.HasPast, conclusion);
    }

    /// <summary>Names a fact that the last condition rests on.</summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <param name="name">The name of the fact, such as <c>managingUnit</c>.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="record">The id of the record that holds it; null for the subject itself.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VerdictDraft With<T>(string name, Fact<T> fact, string? record = null)
        where T : notnull
    {
        if (_open is not null)
        {
            Observe(_open, name, fact, record);
        }

        return this;
    }

    /// <summary>Names a list that the last condition rests on.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="name">The name of the list.</param>
    /// <param name="list">The list.</param>
    /// <param name="record">The id of the record that holds it; null for the subject itself.</param>
    public VerdictDraft With<T>(string name, FactList<T> list, string? record = null)
        where T : notnull
    {
        _open?.Observe(new(name, record, list.IsUnknown ? FactState.Unknown : FactState.Known, list));
        return this;
    }

    /// <summary>Names the records that the last condition rests on; missing when they are not declared complete.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="name">The name of the records, such as <c>admissionDecisions</c>.</param>
    /// <param name="records">The records.</param>
    public VerdictDraft With<T>(string name, Records<T> records)
        where T : RegisterRecord
    {
        _open?.Observe(RecordsObservation.Of(name, records));
        return this;
    }

    /// <summary>Names a fact that only a further record of a kind can tell, such as one saying that no filing is needed; it is missing wherever it is named.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="name">The name of the fact.</param>
    public VerdictDraft Lacking<T>(string name)
        where T : RegisterRecord
    {
        _open?.Observe(new(name, null, FactState.Unknown, null, typeof(T)));
        return this;
    }

    /// <summary>States the legal limit that the last condition was measured against.</summary>
    /// <typeparam name="T">The type of the limit.</typeparam>
    /// <param name="limit">The limit.</param>
    public VerdictDraft Under<T>(LegalLimit<T> limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        if (_open is not null)
        {
            _open.Limit = limit.Use;
        }

        return this;
    }

    /// <summary>States the institution limit that the last condition was measured against.</summary>
    /// <param name="parameter">The parameter, as declared by the rule.</param>
    public VerdictDraft Under(RuleParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        if (_open is not null)
        {
            _open.Limit = _frame.Parameters.UseOf(parameter);
        }

        return this;
    }

    private VerdictDraft Closed
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_frame, _outcome, _marks, _last);
    }

    private bool IsSettled => (_marks & DraftMarks.Settled) != 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Observe<T>(Conclusion open, string name, Fact<T> fact, string? record)
        where T : notnull => open.Observe(new(name, record, fact.State, fact.HasValue ? fact.Value : null));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private VerdictDraft Add(RuleOutcome outcome, BilingualText text, string key, Severity? severity, Timeliness timeliness)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(key);
        if (IsSettled)
        {
            return Closed;
        }

        if (!_frame.IsExplaining)
        {
            return new(_frame, OutcomeOrder.Worse(_outcome, outcome), _marks);
        }

        var conclusion = _frame.Conclude(outcome, text, key, _last);
        (conclusion.Severity, conclusion.Timeliness) = (severity, timeliness);
        return Conclude(outcome, DraftMarks.None, NameCalendar(conclusion));
    }

    /// <summary>Names the year that the calendar lacked as the missing fact of what cannot be told, unless its due time is known.</summary>
    private Conclusion NameCalendar(Conclusion conclusion)
    {
        if (conclusion is { Outcome: RuleOutcome.Undetermined, Timeliness.Due: null } && _frame.Witness?.MissingYear is { } year)
        {
            conclusion.Observe(new(CalendarYears.FactName(year), null, FactState.Unknown, null));
        }

        return conclusion;
    }

    private VerdictDraft Settle(RuleOutcome outcome, BilingualText reason)
    {
        // Nothing found before counts when the rule does not govern the subject.
        var worst = outcome == RuleOutcome.NotApplicable ? outcome : OutcomeOrder.Worse(_outcome, outcome);
        var conclusion = _frame.IsExplaining ? NameCalendar(Scope(outcome, reason)) : null;
        return new(_frame, worst, _marks | DraftMarks.Settled, conclusion ?? _last, conclusion);
    }

    private Conclusion Scope(RuleOutcome outcome, BilingualText reason)
    {
        var conclusion = _frame.Conclude(outcome, reason, Undecided.ApplicabilityKey, _last);
        conclusion.IsScope = true;
        return conclusion;
    }

    private VerdictDraft Conclude(RuleOutcome outcome, DraftMarks marks, Conclusion conclusion)
    {
        var worst = outcome == RuleOutcome.PastBreach ? _outcome : OutcomeOrder.Worse(_outcome, outcome);
        return new(_frame, worst, _marks | marks, conclusion, conclusion);
    }
}
