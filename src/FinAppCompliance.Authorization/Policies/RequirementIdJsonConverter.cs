using System.Text.Json;
using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Authorization.Policies;

internal sealed class RequirementIdJsonConverter : JsonConverter<RequirementId>
{
    public override RequirementId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RequirementId.TryParse(reader.GetString(), out var id)
            ? id
            : throw new JsonException("a requirement id begins with a capital letter, such as 'DSM-28'");

    public override void Write(Utf8JsonWriter writer, RequirementId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
