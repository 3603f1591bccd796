using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Reads from monthly measurements since when an application is weak without a break, and whether a decision answers that.</summary>
/// <remarks>A decision answers the whole spell in which it was taken, until a month recovers or the decision is carried out.</remarks>
internal readonly ref struct WeakSpells<T>
    where T : RegisterRecord
{
    private readonly Records<T> _metrics;
    private readonly Func<T, Fact<DateOnly>> _month;
    private readonly Func<T, decimal, Tri> _isLow;
    private readonly decimal _least;
    private readonly DateOnly _today;

    internal WeakSpells(Records<T> metrics, Func<T, Fact<DateOnly>> month, Func<T, decimal, Tri> isLow, decimal least, DateOnly today)
    {
        _metrics = metrics;
        _month = month;
        _isLow = isLow;
        _least = least;
        _today = today;
    }

    /// <summary>The last day of a month measured, from which the weakness is known.</summary>
    internal Fact<DateOnly> EndOf(int at) => _month(_metrics[at]).TryGet(out var first) ? first.AddMonths(1).AddDays(-1) : Fact<DateOnly>.Unknown;

    /// <summary>Whether the month and every later one up to today were low.</summary>
    internal Tri IsWeakSince(int at)
    {
        // A later month that may be recorded elsewhere may have recovered.
        var isWeak = _isLow(_metrics[at], _least) & (_metrics.IsComplete ? true : Tri.Unknown);
        for (var later = 0; !isWeak.IsFalse && later < _metrics.Count; later++)
        {
            isWeak &= !(IsLater(later, at) & _month(_metrics[later]) <= _today) | _isLow(_metrics[later], _least);
        }

        return isWeak;
    }

    /// <summary>Whether a decision up to today answers the weakness of the month.</summary>
    internal Tri IsAnswered(int at, Records<DisposalDecision> decisions, WeakAppTrigger trigger)
    {
        var answered = decisions.IsComplete ? Tri.False : Tri.Unknown;
        for (var one = 0; !answered.IsTrue && one < decisions.Count; one++)
        {
            answered |= Answers(decisions[one], at, trigger);
        }

        return answered;
    }

    private Tri Answers(DisposalDecision decision, int at, WeakAppTrigger trigger)
    {
        var answers = WeaknessAnswers.Settles(decision, trigger) & decision.DecidedOn.Exists & decision.DecidedOn <= _today;
        if (answers.IsFalse || !decision.DecidedOn.TryGet(out var decided) || !_month(_metrics[at]).TryGet(out var month))
        {
            return answers & Tri.Unknown;
        }

        answers &= WeaknessAnswers.Lasts(decision, month);
        for (var between = 0; !answers.IsFalse && between < _metrics.Count; between++)
        {
            var isBetween = IsLater(at, between) & EndOf(between) >= decided;
            answers &= !isBetween | _isLow(_metrics[between], _least);
        }

        return answers;
    }

    private Tri IsLater(int one, int than) => _month(_metrics[than]).TryGet(out var day) ? _month(_metrics[one]) > day : Tri.Unknown;
}
