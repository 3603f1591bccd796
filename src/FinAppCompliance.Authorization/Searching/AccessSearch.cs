using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Searching;

/// <summary>Asks who can reach what; whatever is left null is searched for.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record AccessSearch
{
    /// <summary>Gets the subject; null searches among all.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets which subjects are searched; everybody unless stated.</summary>
    public SubjectSelector Subjects { get; init; } = SubjectSelector.Everybody;

    /// <summary>Gets the asset; null searches among all.</summary>
    public string? Asset { get; init; }

    /// <summary>Gets the action; null searches among all.</summary>
    public AccessAction? Action { get; init; }

    /// <summary>Gets the fields that must be reached together, clear or masked; unknown asks for any.</summary>
    public FactList<string> Fields { get; init; }

    /// <summary>Gets the purpose; null takes the one of each grant.</summary>
    public string? Purpose { get; init; }

    /// <summary>Gets the engagement; null takes the one of each grant.</summary>
    public string? Engagement { get; init; }

    /// <summary>Gets the environment from which the data is reached; null takes the one of each grant.</summary>
    public AccessEnvironment? Environment { get; init; }

    /// <summary>Gets how many rows are wanted; null leaves the number open.</summary>
    public int? Rows { get; init; }

    /// <summary>Gets how many rows the subject has had today; null leaves it open.</summary>
    public long? RowsToday { get; init; }

    /// <summary>Gets the circumstances; null for none.</summary>
    public AttributeSet? Context { get; init; }

    /// <summary>Gets the attributes of the row; null when the question is not about one row.</summary>
    public AttributeSet? Row { get; init; }

    /// <summary>Gets what was done before in the same case; unknown denies where a dynamic separation asks.</summary>
    public FactList<PerformedAction> Performed { get; init; }
}
