using System.Text.Json;

namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>The resource of an AuthZEN message: an asset, or a row of the asset that the type names.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AuthZenResource
{
    /// <summary>Gets the type: the id of an asset for its rows, anything else for assets themselves.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the id: of the row, or of the asset. Null in a search for resources.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the attributes of the row; null for none.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Properties { get; init; }
}
