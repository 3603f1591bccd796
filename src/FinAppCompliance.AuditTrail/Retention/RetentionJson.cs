using System.Text.Json.Serialization;

namespace FinAppCompliance.AuditTrail.Retention;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RetentionNote))]
internal sealed partial class RetentionJson : JsonSerializerContext;
