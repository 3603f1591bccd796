using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinAppCompliance.Domain.Register.Json;

/// <summary>Reads and writes an enumeration by its exact camel-case name; numbers are refused.</summary>
internal sealed class EnumNameConverter<TEnum> : JsonConverter<TEnum>, IEnumNameConverter
    where TEnum : struct, Enum
{
    private readonly FrozenDictionary<string, TEnum> _values;
    private readonly FrozenDictionary<TEnum, string> _names;

    public EnumNameConverter()
    {
        Names = [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
        _values = Enum.GetNames<TEnum>().ToFrozenDictionary(JsonNamingPolicy.CamelCase.ConvertName, Enum.Parse<TEnum>, StringComparer.Ordinal);
        _names = _values.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key);
    }

    public IReadOnlyList<string> Names { get; }

    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && _values.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new JsonException("the value is none of the allowed names");

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(_names.TryGetValue(value, out var name) ? name : throw new JsonException($"'{value}' is none of the allowed values"));
}
