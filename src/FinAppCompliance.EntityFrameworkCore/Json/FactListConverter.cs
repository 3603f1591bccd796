using System.Text.Json;
using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.EntityFrameworkCore.Json;

/// <summary>Writes a list of facts as null when unknown, else as a list.</summary>
internal sealed class FactListConverter<T> : JsonConverter<FactList<T>>
    where T : notnull
{
    public override bool HandleNull => true;

    public override FactList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? FactList<T>.Unknown : [.. JsonSerializer.Deserialize<T[]>(ref reader, options)!];

    public override void Write(Utf8JsonWriter writer, FactList<T> value, JsonSerializerOptions options)
    {
        if (value.IsUnknown)
        {
            writer.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(writer, value.Items.ToArray(), options);
        }
    }
}
