using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>An accepted deviation: one rule, one subject, a reason, an end, and somebody who answers for it.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record Waiver
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the rule, by its id or a former one.</summary>
    public required RuleId Rule { get; init; }

    /// <summary>Gets the id of the subject, or of the record at its top such as the application; never null in a book, which refuses a waiver over every subject.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Gets the fingerprint of the one conclusion that is waived; null for every conclusion of the rule about the subject.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Gets why the deviation is accepted.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets who asked for it.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>Gets who approved it; never the requester.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>Gets the legal date of approval; the waiver holds from then on.</summary>
    public required DateOnly ApprovedOn { get; init; }

    /// <summary>Gets the last day on which it holds; the whole day by the clock of China (UTC+8).</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Gets what must be kept to meanwhile; empty when nothing was asked.</summary>
    public FactList<string> Conditions { get; init; } = [];

    /// <summary>Says whether the waiver holds on a day.</summary>
    /// <param name="day">The legal date in China.</param>
    public bool HoldsOn(DateOnly day) => ApprovedOn <= day && day <= LastDay;
}
