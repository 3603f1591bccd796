using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Register.Json;

/// <summary>Reads and writes a fact: null is absent, a value is known; unknown facts are left out by the serializer.</summary>
internal sealed class FactConverter<T> : JsonConverter<Fact<T>>
    where T : notnull
{
    private JsonTypeInfo<T>? _element;

    public override bool HandleNull => true;

    public override Fact<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? Fact<T>.Absent : JsonSerializer.Deserialize(ref reader, Element(options))!;

    public override void Write(Utf8JsonWriter writer, Fact<T> value, JsonSerializerOptions options)
    {
        if (value.TryGet(out var known))
        {
            JsonSerializer.Serialize(writer, known, Element(options));
        }
        else if (value.IsAbsent)
        {
            writer.WriteNullValue();
        }
        else
        {
            throw new JsonException("an unknown fact has no form in JSON and must be left out");
        }
    }

    private JsonTypeInfo<T> Element(JsonSerializerOptions options) => _element ??= (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
