using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Requests;

/// <summary>Asks whether a subject may do something with a data asset, for a purpose and in given circumstances.</summary>
/// <remarks>
/// The instant is no part of the request: the decision point takes it from its clock. The default value names nobody and is
/// denied. Immutable and thread-safe.
/// </remarks>
public readonly record struct AccessRequest
{
    /// <summary>Gets the id of the person, application or service that asks.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets the id of the data asset.</summary>
    public required string Asset { get; init; }

    /// <summary>Gets what is to be done.</summary>
    public required AccessAction Action { get; init; }

    /// <summary>Gets the fields wanted; unknown means whatever the grant gives, and a list that is known to be empty is denied.</summary>
    public FactList<string> Fields { get; init; }

    /// <summary>Gets the purpose; null denies, for need-to-know cannot be judged without it.</summary>
    public string? Purpose { get; init; }

    /// <summary>Gets the id of the work order, case or ticket under which the subject acts; null for none.</summary>
    public string? Engagement { get; init; }

    /// <summary>Gets the environment from which the data is reached; must be the one of the grant.</summary>
    public AccessEnvironment Environment { get; init; }

    /// <summary>Gets how many rows are wanted; null leaves the number to the row cap in the decision.</summary>
    public int? Rows { get; init; }

    /// <summary>Gets how many rows the subject has had today under this grant; null leaves counting to the enforcement point.</summary>
    public long? RowsToday { get; init; }

    /// <summary>Gets the circumstances that conditions may ask for, such as the network; null for none.</summary>
    public AttributeSet? Context { get; init; }

    /// <summary>Gets the attributes of the row that is reached; null when the question is not about one row.</summary>
    public AttributeSet? Row { get; init; }

    /// <summary>Gets what the subject did before in the same case; unknown denies where a dynamic separation of duties asks.</summary>
    public FactList<PerformedAction> Performed { get; init; }

    /// <summary>Gets the id of an activated elevation under which the subject acts; null for none.</summary>
    public string? Elevation { get; init; }
}
