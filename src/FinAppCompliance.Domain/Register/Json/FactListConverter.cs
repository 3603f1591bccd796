using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Register.Json;

/// <summary>Reads and writes a list of facts as an array; unknown lists are left out by the serializer.</summary>
internal sealed class FactListConverter<T> : JsonConverter<FactList<T>>
    where T : notnull
{
    private JsonTypeInfo<T>? _element;

    public override FactList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("a list must be an array");
        }

        var element = Element(options);
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(JsonSerializer.Deserialize(ref reader, element) ?? throw new JsonException("an element of a list must not be null"));
        }

        return [.. items];
    }

    public override void Write(Utf8JsonWriter writer, FactList<T> value, JsonSerializerOptions options)
    {
        if (value.IsUnknown)
        {
            throw new JsonException("an unknown list has no form in JSON and must be left out");
        }

        writer.WriteStartArray();
        foreach (var item in value.Items)
        {
            JsonSerializer.Serialize(writer, item, Element(options));
        }

        writer.WriteEndArray();
    }

    private JsonTypeInfo<T> Element(JsonSerializerOptions options) => _element ??= (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
