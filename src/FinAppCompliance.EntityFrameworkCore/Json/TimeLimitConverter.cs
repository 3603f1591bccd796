using System.Text.Json;
using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.EntityFrameworkCore.Json;

/// <summary>Writes a time limit as its amount and its unit.</summary>
internal sealed class TimeLimitConverter : JsonConverter<TimeLimit>
{
    public override TimeLimit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var stated = JsonSerializer.Deserialize<Dictionary<TimeUnit, int>>(ref reader, options)!;
        return stated.Count == 1 ? new(stated.First().Value, stated.First().Key) : throw new JsonException("a time limit has one unit");
    }

    public override void Write(Utf8JsonWriter writer, TimeLimit value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber(value.Unit.ToString(), value.Amount);
        writer.WriteEndObject();
    }
}
