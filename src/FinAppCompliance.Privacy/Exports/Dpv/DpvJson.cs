using System.Text.Json.Serialization;

namespace FinAppCompliance.Privacy.Exports.Dpv;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DpvNode))]
internal sealed partial class DpvJson : JsonSerializerContext;
