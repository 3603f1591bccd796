using System.Text.Json.Serialization;

namespace FinAppCompliance.Privacy.Exports.Kantara;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KantaraDocument))]
internal sealed partial class KantaraJson : JsonSerializerContext;
