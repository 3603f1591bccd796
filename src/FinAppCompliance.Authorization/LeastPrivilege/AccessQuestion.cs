using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.LeastPrivilege;

/// <summary>Asks whether some subjects can ever reach some fields.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record AccessQuestion
{
    /// <summary>Gets the subjects; everybody unless stated.</summary>
    public SubjectSelector Subjects { get; init; } = SubjectSelector.Everybody;

    /// <summary>Gets the assets; unknown asks about all.</summary>
    public FactList<string> Assets { get; init; }

    /// <summary>Gets the fields; null asks about any.</summary>
    public FieldSelector? Fields { get; init; }

    /// <summary>Gets whether only a clear view counts.</summary>
    public bool OnlyClear { get; init; }

    /// <summary>Gets the actions; unknown asks about all.</summary>
    public FactList<AccessAction> Actions { get; init; }

    /// <summary>Gets the instant from which on is asked; null asks about all time.</summary>
    public DateTimeOffset? From { get; init; }
}
