namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>One result of an AuthZEN search: a subject or resource with type and id, or an action with a name.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AuthZenSearchResult
{
    /// <summary>Gets the type; null for an action.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the id; null for an action.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the name; null unless an action.</summary>
    public string? Name { get; init; }
}
