using System.Text.Json;

namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>The subject of an AuthZEN message.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AuthZenSubject
{
    /// <summary>Gets the type, such as <c>user</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the id; null in a search for subjects.</summary>
    public string? Id { get; init; }

    /// <summary>Gets further properties; they decide nothing here, for who somebody is says the policy. Null for none.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Properties { get; init; }
}
