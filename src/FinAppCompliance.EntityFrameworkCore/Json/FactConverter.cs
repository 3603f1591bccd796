using System.Text.Json;
using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.EntityFrameworkCore.Json;

/// <summary>Writes a fact as null when unknown, an empty list when absent, and a list of one value when known.</summary>
internal sealed class FactConverter<T> : JsonConverter<Fact<T>>
    where T : notnull
{
    public override bool HandleNull => true;

    public override Fact<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? Fact<T>.Unknown : JsonSerializer.Deserialize<T[]>(ref reader, options) switch
        {
            [] => Fact<T>.Absent,
            [var value] => value,
            _ => throw new JsonException("a fact has one value"),
        };

    public override void Write(Utf8JsonWriter writer, Fact<T> value, JsonSerializerOptions options)
    {
        if (value.IsUnknown)
        {
            writer.WriteNullValue();
            return;
        }

        T[] stated = value.HasValue ? [value.Value] : [];
        JsonSerializer.Serialize(writer, stated, options);
    }
}
