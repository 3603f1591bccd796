using System.Text.Json;

namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>The action of an AuthZEN message.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AuthZenAction
{
    /// <summary>Gets the name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets further properties; null for none.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Properties { get; init; }
}
