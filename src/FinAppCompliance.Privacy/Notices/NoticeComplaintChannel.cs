using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>A published way to complain, as a notice states it.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record NoticeComplaintChannel
{
    /// <summary>Gets what it is and how to use it, such as a hotline; null while not stated.</summary>
    public BilingualText? Description { get; init; }

    /// <summary>Gets the number, mail address or in-app path; null while not stated.</summary>
    public string? Address { get; init; }

    /// <summary>Gets the time in which an answer is promised; null promises nothing, and then 15 working days hold.</summary>
    public TimeLimit? AnswersWithin { get; init; }
}
