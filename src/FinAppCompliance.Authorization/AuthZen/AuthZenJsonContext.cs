using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>The serializer of AuthZEN messages, made at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AuthZenEvaluation))]
[JsonSerializable(typeof(AuthZenDecision))]
[JsonSerializable(typeof(AuthZenBatch))]
[JsonSerializable(typeof(AuthZenBatchDecision))]
[JsonSerializable(typeof(AuthZenSearchResponse))]
public sealed partial class AuthZenJsonContext : JsonSerializerContext;
