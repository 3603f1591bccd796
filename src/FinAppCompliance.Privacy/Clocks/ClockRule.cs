using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Privacy.Clocks;

/// <summary>One time limit as data: what is due to whom, within how long from what, whose number it is, and on which article it rests.</summary>
/// <remarks>A line of <see cref="DeadlineTable"/> with the numbers that the institution set. Immutable and thread-safe; equality is by value.</remarks>
public sealed record ClockRule
{
    /// <summary>Gets the id, such as <c>dsm-69-first</c>; compared ordinally.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what is due.</summary>
    public required BilingualText Duty { get; init; }

    /// <summary>Gets who must be told.</summary>
    public required Addressee Addressee { get; init; }

    /// <summary>Gets the length.</summary>
    public required TimeLimit Limit { get; init; }

    /// <summary>Gets the event from which it runs.</summary>
    public required DeadlineStart From { get; init; }

    /// <summary>Gets whose number the length is; the institution's where the law only says "promptly" or "at once".</summary>
    public required LimitKind Kind { get; init; }

    /// <summary>Gets the article on which the duty rests.</summary>
    public required RegulatoryReference Citation { get; init; }

    /// <summary>Gets the longest extension that another person may approve; null when the clock cannot be extended.</summary>
    public TimeLimit? LongestExtension { get; init; }

    /// <summary>Gets whether the citation was seen in some text; an unconfirmed clock is shown, and never claimed as a breach.</summary>
    public bool IsConfirmed => Citation.IsVerified;

    /// <summary>Gets whose number it is and how sure, for a reader.</summary>
    public BilingualText Basis => DeadlineRule.BasisOf(Kind, Citation);

    /// <summary>Returns the id, the length and the basis in English.</summary>
    public override string ToString() => $"{Id}: {Limit}, {Basis.En}";

    internal static ClockRule Of(string id, OwnDeadlines own)
    {
        var line = own.Apply(DeadlineTable.Get(id));
        return new()
        {
            Id = line.Id,
            Duty = line.Duty,
            Addressee = line.Addressee,
            Limit = line.Length,
            From = line.Start,
            Kind = line.Kind,
            Citation = line.Citation,
            LongestExtension = line.LongestExtension,
        };
    }
}
