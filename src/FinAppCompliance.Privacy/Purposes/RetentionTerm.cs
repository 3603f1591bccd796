using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Privacy.Purposes;

/// <summary>How long information is kept for one purpose, and what happens then (PIPL 17, 19; NDR 21).</summary>
/// <remarks>One of three: a fixed term after an event, until withdrawal, or a stated method. Immutable; equality is by value.</remarks>
public sealed record RetentionTerm
{
    private RetentionTerm(TimeLimit? limit, RetentionStart start, BilingualText? method, RetentionOutcome atEnd)
    {
        Limit = limit;
        Start = start;
        Method = method;
        AtEnd = atEnd;
    }

    /// <summary>Gets the length of a fixed term; null for the other two ways.</summary>
    public TimeLimit? Limit { get; }

    /// <summary>Gets the event from which a fixed term runs; unstated for the other two ways.</summary>
    public RetentionStart Start { get; }

    /// <summary>Gets the method by which the term is determined; null for the other two ways.</summary>
    public BilingualText? Method { get; }

    /// <summary>Gets what happens at the end.</summary>
    public RetentionOutcome AtEnd { get; }

    /// <summary>Gets whether the information is kept until the person withdraws.</summary>
    public bool IsUntilWithdrawn => Limit is null && Method is null;

    /// <summary>Keeps information for a fixed term after an event.</summary>
    /// <param name="limit">The length; more than zero.</param>
    /// <param name="start">The event.</param>
    /// <param name="atEnd">What happens then.</param>
    /// <exception cref="ArgumentException">The length is zero or the event is not stated.</exception>
    public static RetentionTerm Fixed(TimeLimit limit, RetentionStart start, RetentionOutcome atEnd)
    {
        ArgumentOutOfRangeException.ThrowIfZero(limit.Amount, nameof(limit));
        return start == RetentionStart.Unstated
            ? throw new ArgumentException("the term needs an event from which it runs", nameof(start))
            : new(limit, start, null, atEnd);
    }

    /// <summary>Keeps information until the person withdraws the consent.</summary>
    /// <param name="atEnd">What happens then.</param>
    public static RetentionTerm UntilWithdrawn(RetentionOutcome atEnd) => new(null, RetentionStart.Unstated, null, atEnd);

    /// <summary>Keeps information for a term that a stated method determines.</summary>
    /// <param name="method">The method, for readers.</param>
    /// <param name="atEnd">What happens then.</param>
    public static RetentionTerm DeterminedBy(BilingualText method, RetentionOutcome atEnd)
    {
        ArgumentNullException.ThrowIfNull(method);
        return new(null, RetentionStart.Unstated, method, atEnd);
    }

    /// <summary>Returns the term for a reader.</summary>
    public BilingualText Describe()
    {
        var end = AtEnd switch
        {
            RetentionOutcome.Delete => new BilingualText("期满后删除", "then deleted"),
            RetentionOutcome.Anonymise => new BilingualText("期满后匿名化", "then anonymised"),
            _ => new BilingualText("期满后处理方式未说明", "what happens then is not stated"),
        };
        if (Limit is { } limit)
        {
            var length = limit.Describe();
            var start = Labels.Of(Start);
            return new($"自{start.Zh}起{length.Zh}，{end.Zh}", $"{length.En} from {start.En}, {end.En}");
        }

        return Method is null
            ? new($"至您撤回同意时止，{end.Zh}", $"until you withdraw your consent, {end.En}")
            : new($"{Method.Zh}，{end.Zh}", $"{Method.En}, {end.En}");
    }
}
