using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Citations;

namespace FinAppCompliance.Privacy.Clocks;

/// <summary>One time limit as data: what is due to whom, within how long from what, whose number it is, and on which article it rests.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
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
    public required ClockStart From { get; init; }

    /// <summary>Gets whose number the length is; the institution's where the law only says "promptly" or "at once".</summary>
    public required LimitKind Kind { get; init; }

    /// <summary>Gets the article on which the duty rests.</summary>
    public required RegulatoryReference Citation { get; init; }

    /// <summary>Gets the longest extension that another person may approve; null when the clock cannot be extended.</summary>
    public TimeLimit? LongestExtension { get; init; }

    /// <summary>Gets whether the citation was seen in some text; an unconfirmed clock is shown, and never claimed as a breach.</summary>
    public bool IsConfirmed => Citation.IsVerified;

    /// <summary>Gets whose number it is and how sure, for a reader.</summary>
    public BilingualText Basis => (Kind, IsConfirmed) switch
    {
        (LimitKind.Legal, true) => new($"法定时限（{Citation.Requirement}）", $"legal limit ({Citation.Requirement})"),
        (LimitKind.Legal, false) => new($"法规时限，未核实（{Citation.Requirement}）", $"limit of a regulation, unconfirmed ({Citation.Requirement})"),
        (_, true) => new($"本机构时限，法规未规定数字（{Citation.Requirement}）", $"limit of the institution, the rule states no number ({Citation.Requirement})"),
        _ => new($"本机构时限，依据未核实（{Citation.Requirement}）", $"limit of the institution, the rule is unconfirmed ({Citation.Requirement})"),
    };

    /// <summary>Returns the id, the length and the basis in English.</summary>
    public override string ToString() => $"{Id}: {Limit}, {Basis.En}";

    internal static ClockRule Citing(string id, BilingualText duty, Addressee addressee, string requirement, TimeLimit limit, ClockStart from, LimitKind kind = LimitKind.Legal) => new()
    {
        Id = id,
        Duty = duty,
        Addressee = addressee,
        Limit = limit,
        From = from,
        Kind = kind,
        Citation = PrivacyCitations.Get(requirement),
    };
}
