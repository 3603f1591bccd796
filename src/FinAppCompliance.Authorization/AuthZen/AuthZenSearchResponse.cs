namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>A response of the AuthZEN search APIs; complete, in one page.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AuthZenSearchResponse
{
    /// <summary>Gets the results.</summary>
    public IReadOnlyList<AuthZenSearchResult> Results { get; init; } = [];
}
