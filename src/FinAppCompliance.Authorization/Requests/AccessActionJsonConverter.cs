using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Requests;

internal sealed class AccessActionJsonConverter : JsonConverter<AccessAction>
{
    public override AccessAction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 and <= 100 } name && !string.IsNullOrWhiteSpace(name)
            ? AccessAction.Of(name)
            : throw new JsonException("an action needs a name of 1 to 100 characters");

    public override void Write(Utf8JsonWriter writer, AccessAction value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Name);
}
