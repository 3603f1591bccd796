using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinAppCompliance.Domain.Register.Json;

/// <summary>Reads and writes a reference as the id it points to.</summary>
internal sealed class RefConverter<T> : JsonConverter<Ref<T>>
    where T : RegisterRecord
{
    public override Ref<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("a reference must be the id of a record"));

    public override void Write(Utf8JsonWriter writer, Ref<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
}
