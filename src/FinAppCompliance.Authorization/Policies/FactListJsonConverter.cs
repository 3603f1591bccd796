using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Reads and writes lists; a member that is missing is unknown, so unknown is never written.</summary>
internal sealed class FactListJsonConverter<T> : JsonConverter<FactList<T>>
    where T : notnull
{
    public override FactList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("a list is wanted here; write [] for an empty one and leave the member out when it is unknown");
        }

        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var values = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("null is no member of a list"));
        }

        return [.. values];
    }

    public override void Write(Utf8JsonWriter writer, FactList<T> value, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var one in value.Items)
        {
            JsonSerializer.Serialize(writer, one, type);
        }

        writer.WriteEndArray();
    }
}
