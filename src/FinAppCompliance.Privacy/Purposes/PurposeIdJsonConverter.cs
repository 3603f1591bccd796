using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinAppCompliance.Privacy.Purposes;

internal sealed class PurposeIdJsonConverter : JsonConverter<PurposeId>
{
    public override PurposeId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PurposeId.TryParse(reader.GetString(), out var id)
            ? id
            : throw new JsonException("the text is no purpose id; write one such as 'mobile-bank/face-login'");

    public override void Write(Utf8JsonWriter writer, PurposeId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
