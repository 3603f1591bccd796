using System.Runtime.CompilerServices;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules;

/// <summary>A verdict being written: conditions, each followed by the facts it rests on.</summary>
/// <remarks>
/// Every call returns the next draft, so the calls form a chain; nothing is allocated while conditions hold. Facts named
/// after a condition become evidence when it fails and missing facts when it cannot be decided.
/// </remarks>
public readonly ref struct VerdictDraft
{
    private readonly RuleFrame _frame;
    private readonly object? _detail;
    private readonly Conclusion? _open;
    private readonly RuleOutcome _outcome;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal VerdictDraft(RuleFrame frame, RuleOutcome outcome = RuleOutcome.Satisfied, object? detail = null, Conclusion? open = null)
    {
        _frame = frame;
        _outcome = outcome;
        _detail = detail;
        _open = open;
    }

    /// <summary>Gets the verdict as written so far.</summary>
    public Verdict Verdict => new(_outcome, _detail);

    /// <summary>Ends the draft.</summary>
    /// <param name="draft">The draft.</param>
    public static implicit operator Verdict(VerdictDraft draft) => draft.Verdict;

    /// <summary>Says when the rule governs the subject: false makes it not applicable, unknown makes it undetermined.</summary>
    /// <param name="applies">Whether it does.</param>
    /// <param name="reason">Why it would not.</param>
    public VerdictDraft When(Tri applies, BilingualText reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (IsSettled || applies.IsTrue)
        {
            return Closed;
        }

        return applies.IsFalse
            ? new(_frame, RuleOutcome.NotApplicable, reason)
            : Conclude(RuleOutcome.Undetermined, reason, Undecided.ApplicabilityKey, null);
    }

    /// <summary>Requires a condition: false is a breach, unknown is undetermined.</summary>
    /// <param name="condition">What should hold.</param>
    /// <param name="failure">What is wrong when it does not.</param>
    /// <param name="key">Tells several conclusions of one rule apart; empty when there is only one.</param>
    /// <param name="severity">The severity of this breach; null for the rule's own.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VerdictDraft Require(Tri condition, BilingualText failure, string key = "", Severity? severity = null) =>
        condition.IsTrue && !_frame.IsExplaining ? Closed : RequireSlowly(condition, failure, key, severity);

    /// <summary>Raises a question that only a person can decide.</summary>
    /// <param name="raise">Whether there is a question; unknown is undetermined.</param>
    /// <param name="question">The question.</param>
    /// <param name="key">Tells several conclusions of one rule apart; empty when there is only one.</param>
    public VerdictDraft Review(Tri raise, BilingualText question, string key = "")
    {
        ArgumentNullException.ThrowIfNull(question);
        if (raise.IsFalse || IsSettled)
        {
            return Closed;
        }

        return raise.IsTrue
            ? Conclude(RuleOutcome.NeedsReview, question, key, null)
            : Conclude(RuleOutcome.Undetermined, question, key, null);
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
        get => new(_frame, _outcome, _detail);
    }

    private bool IsSettled => _outcome == RuleOutcome.NotApplicable
        || (_outcome == RuleOutcome.Undetermined && _detail is Conclusion conclusion && ReferenceEquals(conclusion.Key, Undecided.ApplicabilityKey));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Observe<T>(Conclusion open, string name, Fact<T> fact, string? record)
        where T : notnull => open.Observe(new(name, record, fact.State, fact.HasValue ? fact.Value : null));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private VerdictDraft RequireSlowly(Tri condition, BilingualText failure, string key, Severity? severity)
    {
        ArgumentNullException.ThrowIfNull(failure);
        if (IsSettled)
        {
            return Closed;
        }

        if (condition.IsTrue)
        {
            return Conclude(RuleOutcome.Satisfied, failure, key, null);
        }

        return condition.IsFalse
            ? Conclude(RuleOutcome.Breached, failure, key, severity)
            : Conclude(RuleOutcome.Undetermined, failure, key, severity);
    }

    private VerdictDraft Conclude(RuleOutcome outcome, BilingualText message, string key, Severity? severity)
    {
        var conclusion = new Conclusion(outcome, message, key, severity, _detail as Conclusion);
        return new(_frame, OutcomeOrder.Worse(_outcome, outcome), conclusion, conclusion);
    }
}
