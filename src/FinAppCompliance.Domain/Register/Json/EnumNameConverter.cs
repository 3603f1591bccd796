using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinAppCompliance.Domain.Register.Json;

/// <summary>Reads and writes an enumeration by its exact camel-case name; numbers are refused.</summary>
internal sealed class EnumNameConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private EnumNames? _names;

    private EnumNames Names => _names ??= EnumNames.Of(typeof(TEnum));

    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = Names.ValueOf(ref reader);
        return Unsafe.As<int, TEnum>(ref value);
    }

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Names.NameOf(Unsafe.As<TEnum, int>(ref value)) ?? throw new JsonException($"'{value}' is none of the allowed values"));
}
