using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Cases;

/// <summary>What falls due on one day, once for all applications of which it says the same.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DueListEntry
{
    /// <summary>Gets the last day that is in time, by the calendar of China.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Gets why it stands here.</summary>
    public required DueKind Kind { get; init; }

    /// <summary>Gets the rule; null when the register or a waiver sets the day.</summary>
    public RuleId? Rule { get; init; }

    /// <summary>Gets the severity of a breach on the day after; the least when no rule sets the day.</summary>
    public Severity Severity { get; init; }

    /// <summary>Gets what must be done, as the title of the rule; null when the register or a waiver sets the day.</summary>
    public BilingualText? Title { get; init; }

    /// <summary>Gets what is wrong when it is not done by then; null when no rule sets the day.</summary>
    public BilingualText? Failure { get; init; }

    /// <summary>Gets the section and member that state the day, and the record where it is only one; null when a rule or a waiver sets it.</summary>
    public RegisterAddress? Address { get; init; }

    /// <summary>Gets the ids of what it is due for, in ordinal order: applications or other records; of a waiver its subject.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>Gets their names where the register has one, in the same order.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Returns day, kind and count, for logs.</summary>
    public override string ToString() => $"{Day:yyyy-MM-dd} {Kind} {Rule?.Value ?? Address?.ToString()} ({Subjects.Count})";
}
