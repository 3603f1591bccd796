using System.Text.Json.Serialization;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>The options of a batch.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AuthZenBatchOptions
{
    /// <summary>Gets when the batch stops; execute all unless stated.</summary>
    [JsonPropertyName("evaluations_semantic")]
    public BatchSemantics Semantics { get; init; }
}
