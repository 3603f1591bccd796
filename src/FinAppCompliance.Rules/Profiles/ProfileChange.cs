using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Profiles;

/// <summary>One change of one rule: exactly one of switching, severity or a parameter's value.</summary>
/// <remarks>A change holds from the later of <see cref="On"/> and <see cref="From"/> until <see cref="Through"/>. Immutable and thread-safe; equality is by value.</remarks>
public sealed record ProfileChange
{
    /// <summary>Gets the rule, by its id or a former one.</summary>
    public required RuleId Rule { get; init; }

    /// <summary>Gets whether the rule is selected (true) or excluded (false); null when the change is another one.</summary>
    public bool? IsOn { get; init; }

    /// <summary>Gets the severity that breaches have from now on; null when the change is another one.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Gets the key of the parameter to set; null when the change is another one.</summary>
    public string? Parameter { get; init; }

    /// <summary>Gets the value of the parameter as text, such as <c>60 calendarDays</c>; null when the change is another one.</summary>
    public string? Value { get; init; }

    /// <summary>Gets who decided.</summary>
    public required string By { get; init; }

    /// <summary>Gets the legal date of the decision; it does not hold before.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Gets the first day on which the change holds, in China; null for the day of the decision.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets the last day on which the change holds, in China, included; null for no end.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>Gets who of a higher layer approved that this change loosens it; null for nobody besides <see cref="By"/>.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Gets why.</summary>
    public required string Why { get; init; }

    /// <summary>Gets where the change is written, such as the record of a register; null for a profile's own text.</summary>
    public ChangeSource? Source { get; init; }

    /// <summary>Gets the first day on which the change holds.</summary>
    internal DateOnly Starts => From is { } from && from > On ? from : On;

    /// <summary>Gets what the change is about, so that two changes of one layer can be found to contradict each other.</summary>
    internal string Target => Parameter is null ? IsOn is null ? "severity" : "switch" : $"parameter {Parameter}";

    /// <summary>Says whether the change holds on a day.</summary>
    internal bool HoldsOn(DateOnly day) => Starts <= day && !(Through < day);
}
