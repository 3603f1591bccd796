using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Profiles;

/// <summary>One change of one rule: exactly one of switching, severity or a parameter's value.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
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

    /// <summary>Gets the legal date of the decision.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Gets why.</summary>
    public required string Why { get; init; }

    /// <summary>Gets what the change is about, so that two changes of one layer can be found to contradict each other.</summary>
    internal string Target => Parameter is null ? IsOn is null ? "severity" : "switch" : $"parameter {Parameter}";
}
